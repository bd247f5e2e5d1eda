package dev.mooring.ui.objects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.status.cause.Explanation;
import dev.mooring.console.status.rules.Judgement;
import dev.mooring.console.usecase.ExplainObject;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.StateBadge;
import dev.mooring.ui.shell.BackgroundWork;
import java.util.List;

/** Why an object is not ready: looked for in the cluster when it is opened, and again on request. */
public final class CauseDialog extends Dialog {

    private final AppSlug app;
    private final ObjectRef object;
    private final Judgement judgement;
    private final ExplainObject explain;
    private final BackgroundWork background;
    private final Div body = new Div();

    public CauseDialog(
            AppSlug app, ObjectRef object, Judgement judgement, ExplainObject explain, BackgroundWork background) {
        this.app = app;
        this.object = object;
        this.judgement = judgement;
        this.explain = explain;
        this.background = background;
        setHeaderTitle(object.kindInWords() + " " + object.name());
        setWidth("min(52rem, 94vw)");
        setId("dashboard__cause-dialog");
        body.setId("dashboard__cause-body");
        body.addClassName("mo-causes");
        body.getElement().setAttribute("aria-live", "polite");
        add(body);
        Button again = new Button("Look again", _ -> look());
        again.setId("dashboard__cause-again");
        Button close = new Button("Close", _ -> close());
        close.setId("dashboard__cause-close");
        getFooter().add(again, close);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                look();
            }
        });
    }

    private void look() {
        fill(new Busy("Looking into the cluster"));
        background.ask(this, () -> explain.explain(app, object), this::show);
    }

    private void show(Outcome<Explanation> outcome) {
        switch (outcome) {
            case Outcome.Done<Explanation>(Explanation explanation, List<Finding> notes) -> show(explanation, notes);
            case Outcome.Refused<Explanation>(var _, List<Finding> reasons) -> fill(new FindingList(reasons));
        }
    }

    private void show(Explanation explanation, List<Finding> notes) {
        Div causes = new Div();
        explanation.causes().forEach(cause -> causes.add(new CauseDetails(cause)));
        if (explanation.causes().isEmpty() && notes.isEmpty()) {
            causes.add(new Paragraph(
                    "Nothing in the cluster speaks against it now. It may still be on its way, or well again."));
        }
        fill(new FindingList(notes), causes, new FindingList(explanation.limits()));
    }

    private void fill(com.vaadin.flow.component.Component... content) {
        body.removeAll();
        Paragraph state = new Paragraph(StateBadge.of(judgement));
        state.add(" " + judgement.cause());
        body.add(state);
        body.add(content);
    }
}
