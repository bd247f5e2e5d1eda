package dev.mooring.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.console.release.Deployability;
import dev.mooring.console.usecase.VersionEntry;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.VersionState;
import dev.mooring.console.version.compare.DiffFigures;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.kit.Tone;
import dev.mooring.ui.shell.Links;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A version in the list: what it brought, how it differs, whether it may be deployed, and what can be done with it. */
final class VersionItem extends ListItem {

    private final VersionEntry entry;
    private final Version version;
    private final Surroundings around;

    /**
     * What a version is seen beside.
     *
     * @param running the version that runs
     * @param hasConfig whether there are answers to edit
     * @param rollBack opens what going back would do
     * @param notes opens the vendor's release notes
     */
    record Surroundings(
            Optional<VersionEntry> running,
            boolean hasConfig,
            Consumer<VersionEntry> rollBack,
            Consumer<VersionEntry> notes) {}

    VersionItem(VersionEntry entry, Surroundings around) {
        this.entry = entry;
        this.version = entry.version();
        this.around = around;
        addClassName("mo-version-item");
        setId("versions__item-" + version.sequence());
        add(head(), made());
        if (!version.note().isBlank()) {
            add(new Span("“" + version.note() + "”"));
        }
        add(differences());
        if (entry.deployability() instanceof Deployability.Refused) {
            add(obstacle());
        }
        add(actions());
    }

    private Component head() {
        Span sequence = new Span("#" + version.sequence());
        sequence.addClassName("mo-version__sequence");
        Div head = new Div(sequence, new Span(version.versionLabel()), StateBadge.of(version.state()));
        head.addClassName("mo-version");
        if (entry.isRunning()) {
            head.add(new StateBadge(Tone.GOOD, VaadinIcon.PLAY_CIRCLE, "Running"));
        }
        if (entry.desired() && !entry.isRunning()) {
            head.add(new StateBadge(Tone.BUSY, VaadinIcon.FLAG_O, "Desired"));
        }
        if (version.release().required()) {
            head.add(new StateBadge(Tone.WARN, VaadinIcon.EXCLAMATION_CIRCLE_O, "Required"));
        }
        if (version.release().demoted()) {
            head.add(new StateBadge(Tone.MUTED, VaadinIcon.BAN, "Taken back by the vendor"));
        }
        return head;
    }

    private Component made() {
        Span made = new Span(
                new Span(version.source().words() + " by " + version.author() + " "),
                new RelativeTime(version.created()));
        made.addClassName("mo-quiet");
        return made;
    }

    private Component differences() {
        Div line = new Div();
        line.addClassName("mo-version__actions");
        version.parent()
                .ifPresent(parent -> entry.sinceParent()
                        .ifPresent(figures -> line.add(difference(parent, "Since #" + parent, figures, "parent"))));
        around.running()
                .map(running -> running.version().sequence())
                .filter(running -> !version.parent().equals(Optional.of(running)))
                .ifPresent(running -> entry.sinceRunning()
                        .ifPresent(figures -> line.add(difference(running, "To what runs", figures, "running"))));
        return line;
    }

    private Anchor difference(Sequence before, String words, DiffFigures figures, String which) {
        return link(
                Links.compare(before, version.sequence()),
                words + ": " + figures.words(),
                "versions__diff-" + which);
    }

    private Component obstacle() {
        Div obstacle = new Div(new Span(entry.deployability().words()));
        obstacle.addClassName("mo-version__obstacle");
        if (!entry.path().isEmpty()) {
            obstacle.add(path());
        }
        return obstacle;
    }

    /** {@code 1.2 → 1.4 (required) → 1.6}. */
    private Component path() {
        Stream<String> start =
                around.running().stream().map(running -> running.version().versionLabel());
        Stream<String> stops = entry.path().stream().map(stop -> stop + " (required)");
        Span path = new Span(Stream.of(start, stops, Stream.of(version.versionLabel()))
                .flatMap(part -> part)
                .collect(Collectors.joining(" → ")));
        path.setId("versions__path-" + version.sequence());
        path.addClassName("mo-version__path");
        return path;
    }

    private Component actions() {
        Div actions = new Div();
        actions.addClassName("mo-version__actions");
        switch (VersionChoice.of(entry)) {
            case VersionChoice.Open(String address, String words, String id) -> actions.add(link(address, words, id));
            case VersionChoice.RollBack() -> actions.add(rollBack());
            case VersionChoice.None() -> {}
        }
        if (hasDeployLog()) {
            actions.add(link(Links.deploy(version.sequence()), "Deploy log", "versions__deploy"));
        }
        if (around.hasConfig() && !entry.desired()) {
            actions.add(link(Links.answersOf(version.sequence()), "Edit answers", "versions__answers"));
        }
        around.running()
                .filter(running -> !entry.isRunning())
                .map(running -> Links.compare(running.version().sequence(), version.sequence()))
                .ifPresent(address -> actions.add(link(address, "Compare", "versions__compare")));
        actions.add(link(Links.files(version.sequence()), "Files", "versions__files"));
        if (!version.release().notes().isBlank()) {
            actions.add(button("Release notes", "versions__notes", around.notes()));
        }
        return actions;
    }

    private boolean hasDeployLog() {
        return switch (version.state()) {
            case VersionState.Deployed _, VersionState.Failed _ -> true;
            case VersionState.Deploying _,
                    VersionState.Cancelling _,
                    VersionState.NeedsConfig _,
                    VersionState.Ready _ -> false;
        };
    }

    private Button rollBack() {
        return button("Roll back", "versions__rollback", around.rollBack());
    }

    private Button button(String words, String id, Consumer<VersionEntry> action) {
        Button button = new Button(words, _ -> action.accept(entry));
        button.setId(id + "-" + version.sequence());
        button.setAriaLabel(words + ", version " + version.sequence());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Anchor link(String address, String words, String id) {
        Anchor link = new Anchor(address, words);
        link.setId(id + "-" + version.sequence());
        link.getElement().setAttribute("aria-label", words + ", version " + version.sequence());
        return link;
    }
}
