package dev.mooring.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.mooring.console.deploy.plan.Comparison;
import dev.mooring.console.version.Version;
import dev.mooring.console.version.compare.VersionComparison;
import dev.mooring.ui.kit.ChangedDocumentView;
import dev.mooring.ui.kit.KeyFigures;
import dev.mooring.ui.kit.Markdown;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.kit.ShownAnswer;
import java.util.List;
import java.util.Optional;

/** Two versions side by side; what they have in common is left out. */
final class ComparisonView extends Div {

    private static final String NOT_THERE = "Not there";

    private final VersionComparison comparison;

    ComparisonView(VersionComparison comparison) {
        this.comparison = comparison;
        addClassName("mo-version-parts");
        setId("compare__result");
        add(overview());
        part(
                "Answers",
                "answers",
                comparison.answers().stream()
                        .map(change -> pair(
                                new Markdown(change.title()).plain(),
                                change.item().value(),
                                new ShownAnswer(change.before(), change.secret()).words(),
                                new ShownAnswer(change.after(), change.secret()).words()))
                        .toList());
        part("Objects", "objects", documents(comparison.manifests()));
        part("Helm releases", "charts", documents(comparison.charts()));
        part(
                "Images",
                "images",
                comparison.images().stream()
                        .map(image -> pair("", image.repository(), tags(image.before()), tags(image.after())))
                        .toList());
        part(
                "License",
                "license",
                comparison.license().stream()
                        .map(term -> pair(
                                term.title(),
                                term.name(),
                                term.before().orElse(NOT_THERE),
                                term.after().orElse(NOT_THERE)))
                        .toList());
        part(
                "Registry",
                "registry",
                comparison.registry().stream()
                        .map(change ->
                                pair("Images come from", "", change.before().words(), change.wordsAfter()))
                        .toList());
        part(
                "Your patches",
                "patches",
                comparison.patches().stream()
                        .map(name -> (Component) new Paragraph(new Code(name), new Span(" differs")))
                        .toList());
    }

    private Component overview() {
        Version from = comparison.from();
        Version to = comparison.to();
        String release =
                comparison.isOtherRelease() ? label(from) + " → " + label(to) : label(to) + ", the same in both";
        return new Panel(
                        "Overview",
                        new KeyFigures()
                                .with("Release", release)
                                .with(
                                        "Answers",
                                        Integer.toString(comparison.answers().size()))
                                .with("Objects", comparison.figures().words())
                                .with("Made", to.source().words() + " by " + to.author()))
                .withId("compare__overview");
    }

    private static String label(Version version) {
        return version.versionLabel().isEmpty() ? "without a label" : version.versionLabel();
    }

    private void part(String title, String id, List<? extends Component> differences) {
        if (!differences.isEmpty()) {
            Div list = new Div();
            list.addClassName("mo-compare");
            differences.forEach(list::add);
            add(new Panel(title, list).withId("compare__" + id));
        }
    }

    private static List<ChangedDocumentView> documents(Comparison comparison) {
        return comparison.documents().stream()
                .map(document -> new ChangedDocumentView(document, "compare__object"))
                .toList();
    }

    private static String tags(List<String> tags) {
        return tags.isEmpty() ? "Not used" : String.join(", ", tags);
    }

    private static Component pair(String title, String name, String before, String after) {
        DescriptionList values = new DescriptionList();
        values.addClassName("mo-values");
        value(values, "Before", before);
        value(values, "After", after);
        Div head = new Div();
        Optional.of(title).filter(text -> !text.isEmpty()).map(Span::new).ifPresent(head::add);
        if (!name.isEmpty()) {
            Code code = new Code(name);
            code.addClassName("mo-quiet");
            head.add(code);
        }
        head.addClassName("mo-version");
        return new Div(head, values);
    }

    private static void value(DescriptionList values, String name, String value) {
        Div pair = new Div(new Term(name), new Description(value));
        pair.addClassName("mo-values__pair");
        values.getElement().appendChild(pair.getElement());
    }
}
