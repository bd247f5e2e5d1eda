package dev.mooring.console.render;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.finding.Severity;
import dev.mooring.config.screen.Repetition.Target;
import dev.mooring.config.screen.RowTemplate;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.OwnSecrets;
import dev.mooring.console.object.Scope;
import dev.mooring.console.packages.ChartName;
import dev.mooring.console.packages.ConsoleOnly;
import dev.mooring.console.packages.HelmCharts;
import dev.mooring.console.packages.ObjectKind;
import dev.mooring.console.packages.Package;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rendering of a whole release: every file is rendered, and everything that is wrong is gathered on the way. */
final class ReleaseRendering {

    private final Package content;
    private final RenderInputs inputs;
    private final Functions functions;
    private final KnownAnswers answers;
    private final OutputBudget budget = new OutputBudget();
    private final AskedStructure asked;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Manifest> objects = new ArrayList<>();
    private final ReleaseCharts charts = new ReleaseCharts();
    private final List<Rendered.Link> links = new ArrayList<>();
    private final List<Rendered.Port> ports = new ArrayList<>();
    private final List<RepeatedItem> repeated;
    private final Set<Target> unmatched;
    private final SortedMap<String, ChartName> chartNames;
    private boolean chartsDescribed;

    ReleaseRendering(Package content, ScreenState state, RenderInputs inputs) {
        this.content = content;
        this.inputs = inputs;
        this.functions = inputs.functions(content.slug().value(), state.lookup());
        this.answers = KnownAnswers.of(state);
        this.asked = AskedStructure.by(state);
        this.repeated = RepeatedItem.allOf(state);
        this.chartNames = HelmCharts.names(content.files());
        this.unmatched = repeated.stream()
                .flatMap(item -> item.targets().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Rendered rendered() {
        for (Package.SourceFile source : content.sources()) {
            take(source);
        }
        unmatched.stream().map(ReleaseRendering::targetNotFound).forEach(findings::add);
        refuseUndescribedCharts();
        List<HelmRelease> releases = charts.charts(this::addOnce);
        List<Manifest> manifests = withNamespaces(new Twins(findings::add).joined(placedInNamespaces()), releases);
        return new Rendered(
                withPullSecrets(manifests, releases), releases, links, statusInformers(), graphs(), ports, findings);
    }

    private List<Manifest> withPullSecrets(List<Manifest> manifests, List<HelmRelease> releases) {
        List<String> namespaces = new ArrayList<>(content.additionalNamespaces());
        namespaces.add(inputs.namespace());
        List<String> ofCharts = releases.stream()
                .filter(release -> !release.excluded())
                .map(HelmRelease::namespace)
                .toList();
        return new PullSecrets(inputs.connections().registry(), content.slug().value())
                .putInto(manifests, namespaces, ofCharts);
    }

    private List<Manifest> withNamespaces(List<Manifest> manifests, List<HelmRelease> releases) {
        ListedNamespaces namespaces = new ListedNamespaces(content.additionalNamespaces(), inputs.namespace());
        namespaces.warnOfOthers(manifests, releases, findings::add);
        return Stream.concat(namespaces.missingIn(manifests).stream(), manifests.stream())
                .toList();
    }

    private void take(Package.SourceFile source) {
        leftover(source).ifPresent(findings::add);
        if (repeated.isEmpty()) {
            SourceDocuments documents = render(source);
            findings.addAll(documents.findings());
            take(documents);
        } else {
            RepeatedDocuments documents = new RepeatedDocuments(
                    source.template().text(), repeated, text -> render(source.withText(text)), this::addOnce);
            documents.all().forEach(each -> takeMembers(each.source(), each.document(), each.number()));
            unmatched.removeAll(documents.matched());
        }
    }

    /** An expression for rows that belongs to no item stays in the document as it is. */
    private Optional<Finding> leftover(Package.SourceFile source) {
        String text = source.template().text();
        if (!RowTemplate.remainsIn(text)) {
            return Optional.empty();
        }
        String rest = text;
        for (RepeatedItem item : repeated) {
            rest = item.template().in(rest, item.name());
        }
        return RowTemplate.remainsIn(rest)
                ? Optional.of(Finding.warning(
                        "repeat-expression-unknown",
                        "An expression in repl[[ ]] names no repeatable item and stays as it is. Write repl[[ .name ]] with"
                                + " the name of an item that is repeatable.",
                        Place.ofFile(source.path())))
                : Optional.empty();
    }

    private SourceDocuments render(Package.SourceFile source) {
        return SourceDocuments.render(source, functions, asked, answers, budget);
    }

    /** A file that is rendered for each row says the same each time. */
    private void addOnce(Finding finding) {
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    private void take(SourceDocuments source) {
        for (int number = 0; number < source.documents().size(); number++) {
            takeMembers(source, source.documents().get(number), number);
        }
    }

    private void takeMembers(SourceDocuments source, YamlNode document, int number) {
        DocumentValue.members(document).forEach(member -> take(source, member, number));
    }

    private static Finding targetNotFound(Target target) {
        return Finding.warning(
                "repeat-target-not-found",
                "No document of this release is the " + target.kind() + " " + target.name()
                        + " that is to be repeated, so the rows change nothing there. Correct apiVersion, kind, name or"
                        + " namespace.",
                target.where());
    }

    private void take(SourceDocuments source, YamlNode document, int number) {
        Optional<ObjectKind> kind = ObjectKind.of(document);
        if (kind.isEmpty() || !(document instanceof YamlMapping mapping)) {
            warnOfStranger(source, document);
            return;
        }
        KubeObject object = DocumentValue.object(mapping);
        Place where = source.vendors().apply(document.where());
        if (kind.get().isHelmChart()) {
            takeChart(source, mapping);
        } else if (kind.get().isSigApplication()) {
            links.addAll(new Links(object, where, findings::add).all());
        } else if (kind.get().isKots("Application")) {
            ports.addAll(new Ports(object, where, findings::add).all());
        } else if (!ConsoleOnly.contains(kind.get())) {
            takeObject(new Manifest(source.source().path(), number, object, where));
        }
    }

    /** Of a constant file this was told when the package was read. */
    private void warnOfStranger(SourceDocuments source, YamlNode document) {
        if (!source.source().template().isConstant()) {
            findings.add(Finding.warning(
                    "not-a-kubernetes-document",
                    "This document has no apiVersion and kind, so it is not applied.",
                    source.vendors().apply(document.where())));
        }
    }

    private void takeObject(Manifest manifest) {
        KubeObject object = manifest.object();
        if (!new Inclusion(object, manifest.where(), findings::add).isIncluded()) {
            return;
        }
        if (object.name().isEmpty()) {
            findings.add(Finding.error(
                    "object-without-name",
                    "This " + object.kind() + " has no metadata.name. Give it one; generateName would make a new"
                            + " object with every deploy.",
                    manifest.where()));
        } else if (object.ref().isSecret() && OwnSecrets.contain(object.name())) {
            findings.add(Finding.error(
                    "object-of-the-console",
                    "The name " + object.name() + " is that of a Secret in which Mooring keeps its own state. Rename"
                            + " this Secret.",
                    manifest.where()));
        } else {
            objects.add(manifest);
        }
    }

    private void takeChart(SourceDocuments source, YamlMapping document) {
        chartsDescribed = true;
        HelmChartReading reading = new HelmChartReading(
                source.source().path(), inputs.namespace(), chartNames, source.vendors(), this::addOnce);
        boolean older = document.get("apiVersion")
                .map(YamlNode::toValue)
                .filter("kots.io/v1beta1"::equals)
                .isPresent();
        reading.read(document).ifPresent(chart -> charts.add(chart, older));
    }

    private void refuseUndescribedCharts() {
        if (!chartsDescribed) {
            HelmCharts.of(content.files())
                    .places(chartNames)
                    .map(ReleaseRendering::undescribed)
                    .forEach(findings::add);
        }
    }

    private static Finding undescribed(Place where) {
        return Finding.warning(
                Rendered.CHART_UNDESCRIBED,
                "No HelmChart of kots.io asks for this chart, so it is not installed. Add one with its name and version, or"
                        + " remove the chart.",
                where);
    }

    private List<Manifest> placedInNamespaces() {
        Scope scope = Scope.of(objects.stream().map(Manifest::object).toList());
        return objects.stream().map(manifest -> inNamespace(manifest, scope)).toList();
    }

    private Manifest inNamespace(Manifest manifest, Scope scope) {
        KubeObject object = manifest.object();
        if (!object.namespace().isEmpty() || !scope.isNamespaced(object)) {
            return manifest;
        }
        return manifest.with(object.with(inputs.namespace(), "metadata", "namespace"));
    }

    private List<Graph> graphs() {
        return new Graphs(functions, this::addOnce).render(content.graphs());
    }

    private List<String> statusInformers() {
        return content.statusInformers().stream()
                .flatMap(this::informer)
                .map(String::strip)
                .filter(informer -> !informer.isEmpty())
                .toList();
    }

    /** An informer that fails narrows nothing, so the deploy may go on, as in KOTS. */
    private Stream<String> informer(KotsTemplate template) {
        return switch (template.render(functions, Limits.DEFAULT)) {
            case Rendering.Rendered rendered -> Stream.of(rendered.text());
            case Rendering.Failed(Finding finding) -> {
                findings.add(new Finding(Severity.WARNING, finding.code(), finding.message(), finding.where()));
                yield Stream.empty();
            }
        };
    }
}
