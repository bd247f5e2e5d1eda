package dev.mooring.ui.updates;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.update.Announced;
import dev.mooring.console.update.LastCheck;
import dev.mooring.console.usecase.AppEvent;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.UpdatesView;
import dev.mooring.console.version.Version;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.shell.AppNews;
import dev.mooring.ui.shell.Links;
import java.util.List;

/** What the source of updates has: the last look, a button for the next, and releases that are not fetched. */
public final class UpdatesPanel extends Div {

    private final AppSlug app;
    private final UpdateActions actions;
    private final FindingList findings = new FindingList();

    /** Why there is nothing newer to show. */
    private final FindingList missed = new FindingList();

    private final Div content = new Div();

    public UpdatesPanel(AppSlug app, UpdateActions actions, AppNews news) {
        this.app = app;
        this.actions = actions;
        setId("updates__panel");
        findings.setId("updates__findings");
        add(missed, findings, content);
        news.follow(this, app, this::hear);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        load();
    }

    private void hear(AppEvent event) {
        if (event instanceof AppEvent.UpdatesChanged || event instanceof AppEvent.VersionsChanged) {
            load();
        }
    }

    private void load() {
        actions.show(this, app, outcome -> {
            switch (outcome) {
                case Outcome.Done<UpdatesView>(UpdatesView view, var _) -> draw(view);
                case Outcome.Refused<UpdatesView>(var _, List<Finding> reasons) -> missed.show(reasons);
            }
        });
    }

    private void draw(UpdatesView view) {
        missed.show(List.of());
        content.removeAll();
        if (!view.settings().hasSource()) {
            content.add(noSource());
            return;
        }
        content.add(new Paragraph(view.settings().source().words() + "."), state(view));
        UpdateWords.newer(view).ifPresent(words -> content.add(newer(words)));
        view.last().ifPresent(last -> {
            findings.show(last.findings());
            if (!last.automatic().isEmpty()) {
                content.add(new Paragraph(last.automatic()));
            }
        });
        if (!view.announced().isEmpty()) {
            content.add(announced(view.announced(), view.progress().isPresent()));
        }
    }

    private static Component noSource() {
        Paragraph words = new Paragraph(new Span("Releases are uploaded by hand. "));
        words.add(new Anchor(Links.here(Links.SETTINGS), "Choose where updates come from"));
        return words;
    }

    private static Component newer(String words) {
        Paragraph newer = new Paragraph(words);
        newer.setId("updates__newer");
        return newer;
    }

    private Component state(UpdatesView view) {
        Button check = new Button("Look for updates", _ -> check());
        check.setId("updates__check");
        check.setEnabled(view.progress().isEmpty());
        Span state = new Span();
        state.setId("updates__state");
        state.getElement().setAttribute("role", "status");
        view.progress().ifPresentOrElse(state::setText, () -> view.last()
                .ifPresentOrElse(last -> tell(state, last), () -> state.setText("Not looked yet.")));
        Div line = new Div(check, state);
        line.addClassName("mo-token");
        return line;
    }

    private static void tell(Span state, LastCheck last) {
        state.add(new Span(last.words() + ", looked "), new RelativeTime(last.at()));
    }

    private void check() {
        findings.show(List.of());
        actions.check(this, app, outcome -> {
            if (outcome instanceof Outcome.Refused<LastCheck>(var _, List<Finding> reasons)) {
                findings.show(reasons);
            }
            load();
        });
    }

    private Component announced(List<Announced> announced, boolean busy) {
        UnorderedList list = new UnorderedList();
        list.setId("updates__announced");
        list.addClassName("mo-plain-list");
        announced.reversed().forEach(one -> list.add(entry(one, busy)));
        return list;
    }

    private ListItem entry(Announced announced, boolean busy) {
        String label = announced.release().label();
        Button fetch = new Button("Fetch", _ -> fetch(label));
        fetch.setId("updates__fetch-" + label);
        fetch.setAriaLabel("Fetch release " + label);
        fetch.setEnabled(!busy);
        fetch.addThemeVariants(ButtonVariant.SMALL);
        Div head = new Div(new Span(label + (announced.release().required() ? " (required)" : "") + " is not fetched"));
        announced.release().created().ifPresent(time -> head.add(new RelativeTime(time)));
        head.add(fetch);
        head.addClassName("mo-token");
        return new ListItem(head, new FindingList(announced.reasons()));
    }

    private void fetch(String label) {
        actions.fetch(this, app, label, outcome -> {
            if (outcome instanceof Outcome.Refused<Version>(var _, List<Finding> reasons)) {
                findings.show(reasons);
            }
            load();
        });
    }
}
