package dev.mooring.ui.versions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.deploy.plan.ChangedDocument;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.compare.ChangedAnswer;
import dev.mooring.console.version.compare.ImageChange;
import dev.mooring.console.version.compare.VersionComparison;
import dev.mooring.ui.kit.Banner;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.KeyFigures;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.Tone;
import dev.mooring.ui.shell.Links;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Before one goes back: what that would do, and what it would not. Nothing is touched before the plan was seen. */
final class RollbackDialog extends Dialog {

    private static final int NAMED = 6;

    private final Version target;
    private final Div changes = new Div(new Busy("Comparing with what runs"));

    RollbackDialog(Version running, Version target) {
        this.target = target;
        setId("versions__rollback-dialog");
        setHeaderTitle("Go back to version " + target.sequence());
        setWidth("min(40rem, 94vw)");
        changes.setId("versions__rollback-changes");
        add(
                new Paragraph(
                        new Span("Version " + target.sequence() + " " + target.versionLabel()
                                + " is deployed as it was made, "),
                        new RelativeTime(target.created()),
                        new Span(": with the answers and manifests of that time. Objects that only later versions have"
                                + " are deleted. Version " + running.sequence() + " stays in the list.")),
                new Banner(
                        Tone.WARN,
                        VaadinIcon.WARNING,
                        "What later versions did to data is not undone. Make sure that this version can read it."),
                changes,
                new Anchor(Links.answersOf(target.sequence()), "Change its answers first"));
        Button review = new Button("Review the plan", _ -> review());
        review.setId("versions__rollback-review");
        review.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), review);
    }

    private void review() {
        close();
        UI.getCurrent().navigate(Links.plan(target.sequence()));
    }

    void show(Outcome<VersionComparison> outcome) {
        changes.removeAll();
        switch (outcome) {
            case Outcome.Done<VersionComparison>(VersionComparison comparison, List<Finding> _) ->
                changes.add(figures(comparison), all(comparison));
            case Outcome.Refused<VersionComparison>(var _, List<Finding> reasons) ->
                changes.add(new FindingList(reasons));
        }
    }

    private static KeyFigures figures(VersionComparison comparison) {
        return new KeyFigures()
                .with(
                        "Answers of that time",
                        named(comparison.answers().stream().map(ChangedAnswer::title), "The same as now"))
                .with("Objects", comparison.figures().words())
                .with(
                        "Deleted",
                        named(
                                comparison.manifests().documents().stream()
                                        .filter(document -> document.change() == ChangedDocument.Change.REMOVED)
                                        .map(document -> document.object().toString()),
                                "None"))
                .with("Images", named(comparison.images().stream().map(RollbackDialog::words), "The same as now"));
    }

    private static String words(ImageChange image) {
        return image.after().isEmpty()
                ? image.repository() + " is not used"
                : image.repository() + ":" + String.join(", ", image.after());
    }

    private static String named(Stream<String> names, String none) {
        List<String> all = names.toList();
        String first = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.isEmpty() ? none : first + (all.size() > NAMED ? " and " + (all.size() - NAMED) + " more" : "");
    }

    private static Anchor all(VersionComparison comparison) {
        return new Anchor(
                Links.compare(
                        comparison.from().sequence(), comparison.to().sequence()),
                "See every difference");
    }
}
