package dev.mooring.ui.dashboard;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import dev.mooring.console.status.Health;
import dev.mooring.console.status.ObjectStatus;
import dev.mooring.ui.kit.Notes;
import dev.mooring.ui.kit.StateLook;
import dev.mooring.ui.objects.ObjectLink;
import java.util.function.Consumer;

/**
 * How rows of objects look. The browser draws them from a few words: made of components here, every open page would make
 * hundreds of them anew whenever an object comes into another state.
 */
final class ObjectRows {

    private static final String NAME = """
            <span class="mo-mono-name"
              ><a class="mo-object-link" href="${item.address}" aria-label="${item.label}">${item.name}</a
              ><vaadin-button class="mo-copy" theme="tertiary small icon" aria-label="${item.copy}" title="${item.copy}"
                @click="${() => { window.mooring?.copy(item.name); copied(); }}"
                ><vaadin-icon slot="prefix" icon="vaadin:copy-o"></vaadin-icon></vaadin-button
            ></span>""";
    private static final String STATE = """
            <span class="${item.style}"
              ><vaadin-icon icon="${item.icon}" aria-hidden="true"></vaadin-icon><span>${item.state}</span></span>""";
    private static final String WHY = """
            <vaadin-button id="${item.id}" theme="tertiary small" aria-label="${item.why}" ?hidden="${item.ready}"
              @click="${why}">Why</vaadin-button>""";
    private static final String CAUSE = "${item.cause}\n" + WHY;

    /** In a column, where a long one would make the row a tower; the whole of it stands behind Why. */
    private static final String CUT_CAUSE =
            "<span class=\"mo-row-cause\" title=\"${item.cause}\">${item.cause}</span>\n" + WHY;

    private static final String SINCE = """
            <mooring-time datetime="${item.since}"></mooring-time>""";
    private static final String CARD = """
            <div class="mo-card-row">
              <div class="mo-card-row__head">
            %s<span class="mo-card-row__kind">${item.kind}</span></div>
            %s
              <span class="mo-card-row__cause">
            %s</span>
            </div>""".formatted(STATE, NAME, CAUSE);

    private ObjectRows() {}

    static Renderer<ObjectStatus> name() {
        return withName(LitRenderer.of(NAME));
    }

    static Renderer<ObjectStatus> state() {
        return withState(LitRenderer.of(STATE));
    }

    /** @param why asked why an object is not ready */
    static Renderer<ObjectStatus> cause(Consumer<ObjectStatus> why) {
        return withCause(LitRenderer.of("<span>" + CUT_CAUSE + "</span>"), why);
    }

    static Renderer<ObjectStatus> since() {
        return LitRenderer.<ObjectStatus>of(SINCE)
                .withProperty("since", status -> status.since().toString());
    }

    /** All of it, for a window that is too narrow for columns. */
    static Renderer<ObjectStatus> card(Consumer<ObjectStatus> why) {
        return withCause(withState(withName(LitRenderer.of(CARD))), why)
                .withProperty("kind", status -> status.object().kind());
    }

    private static LitRenderer<ObjectStatus> withName(LitRenderer<ObjectStatus> row) {
        return row.withProperty("name", status -> status.object().name())
                .withProperty("address", status -> ObjectLink.address(status.object()))
                .withProperty(
                        "label",
                        status -> status.object().kindInWords() + " "
                                + status.object().name())
                .withProperty("copy", status -> "Copy " + status.object().name())
                .withFunction("copied", _ -> Notes.tell("Copied"));
    }

    private static LitRenderer<ObjectStatus> withState(LitRenderer<ObjectStatus> row) {
        return row.withProperty(
                        "style", status -> StateLook.of(status.judgement()).style())
                .withProperty("icon", status -> StateLook.of(status.judgement()).iconName())
                .withProperty(
                        "state", status -> StateLook.of(status.judgement()).words());
    }

    private static LitRenderer<ObjectStatus> withCause(LitRenderer<ObjectStatus> row, Consumer<ObjectStatus> why) {
        return row.withProperty("cause", ObjectStatus::cause)
                .withProperty("ready", status -> status.health() == Health.READY)
                .withProperty("id", ObjectRows::id)
                .withProperty("why", status -> "Why " + status.object() + " is not ready")
                .withFunction("why", why::accept);
    }

    private static String id(ObjectStatus status) {
        return "dashboard__why-" + status.object().kind() + "-"
                + status.object().name();
    }
}
