package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.FindingList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What all pages have: a title, one place for the primary action, findings on top, and content. */
public class Page extends Main implements HasDynamicTitle {

    private String title;
    private String application = "";
    private boolean empty;
    private final H1 heading;
    private final Paragraph subtitle = new Paragraph();
    private final Div actions = new Div();
    private final FindingList findings = new FindingList();
    private final Div content = new Div();

    /** @param feature first part of the ids of this page's elements */
    protected Page(String title, String feature) {
        this.title = title;
        heading = new H1(title);
        addClassNames("mo-page", "mo-page--" + feature);
        setId(feature + "__page");
        heading.setId(feature + "__heading");
        heading.getElement().setAttribute("tabindex", "-1");
        subtitle.addClassName("mo-page__subtitle");
        subtitle.setVisible(false);
        actions.addClassName("mo-page__actions");
        findings.setId(feature + "__findings");
        content.addClassName("mo-page__content");
        Div words = new Div(heading, subtitle);
        Header header = new Header(words, actions);
        header.addClassName("mo-page__header");
        add(header, findings, content);
    }

    @Override
    public String getPageTitle() {
        return title + (application.isEmpty() ? "" : " · " + application) + " · Mooring";
    }

    /** @param name of the application that the page is about, as far as is known; empty where it is about none */
    final void about(String name) {
        if (!name.equals(application)) {
            application = name;
            getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        }
    }

    /** For a page that shows different things at different addresses. */
    protected final void retitle(String other) {
        title = other;
        heading.setText(other);
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
    }

    protected final void say(String text) {
        subtitle.setText(text);
        subtitle.setVisible(!text.isEmpty());
    }

    protected final void act(Component... components) {
        actions.removeAll();
        actions.add(components);
    }

    /** What there is to show takes the place of the reasons for which there was nothing. */
    protected final void fill(Component... components) {
        if (empty) {
            report(List.of());
        }
        content.removeAll();
        content.add(components);
    }

    /** Says what was refused and why; replaces what was said before. */
    protected final void report(List<Finding> news) {
        empty = false;
        findings.show(news);
    }

    /** Says why there is nothing to show. */
    protected final void refused(List<Finding> reasons) {
        fill();
        report(reasons);
        empty = true;
    }

    /** Goes on with the application that the page is about. */
    protected final void withApp(Outcome<Optional<AppView>> found, Consumer<AppView> there, Runnable none) {
        switch (found) {
            case Outcome.Done<Optional<AppView>>(Optional<AppView> app, List<Finding> _) ->
                app.ifPresentOrElse(there, none);
            case Outcome.Refused<Optional<AppView>>(Outcome.Reason _, List<Finding> reasons) -> refused(reasons);
        }
    }

    /** Where the eye and the screen reader go after navigation. */
    void focusHeading() {
        heading.getElement().executeJs("this.focus({preventScroll: true})");
    }
}
