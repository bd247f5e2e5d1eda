package dev.mooring.console.render;

import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.finding.Severity;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;
import dev.mooring.config.yaml.YamlNode;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.packages.ConsoleOnly;
import dev.mooring.console.packages.HelmCharts;
import dev.mooring.console.packages.ObjectKind;
import dev.mooring.console.packages.Package;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One rendering of a whole release: every file is rendered, and everything that is wrong is gathered on the way. */
final class ReleaseRendering {

    /** A package is not trusted: it could set the admin's password, or undo what was deployed. */
    private static final Pattern CONSOLES_OWN =
            Pattern.compile("mooring-(?:access|(?:app|package|version|state|manifests|log)-.*)");

    private final Package content;
    private final RenderInputs inputs;
    private final Functions functions;
    private final KnownAnswers answers;
    private final AskedStructure asked;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Manifest> objects = new ArrayList<>();
    private final List<Rendered.Link> links = new ArrayList<>();
    private boolean chartsDescribed;

    ReleaseRendering(Package content, ScreenState state, RenderInputs inputs) {
        this.content = content;
        this.inputs = inputs;
        this.functions = inputs.functions(content.slug().value(), state.lookup());
        this.answers = KnownAnswers.of(state);
        this.asked = AskedStructure.by(state);
    }

    Rendered rendered() {
        for (Package.SourceFile source : content.sources()) {
            SourceDocuments documents = SourceDocuments.render(source, functions, asked, answers);
            findings.addAll(documents.findings());
            take(documents);
        }
        refuseUndescribedCharts();
        List<Manifest> manifests = placedInNamespaces();
        refuseTwins(manifests);
        return new Rendered(manifests, links, statusInformers(), findings);
    }

    private void take(SourceDocuments source) {
        int number = 0;
        for (YamlNode document : source.documents()) {
            for (YamlNode member : DocumentValue.members(document)) {
                take(source, member, number);
            }
            number++;
        }
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
            refuseChart(object, where);
        } else if (kind.get().isSigApplication()) {
            links.addAll(new Links(object, where, findings::add).all());
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
        } else if (object.ref().isSecret()
                && CONSOLES_OWN.matcher(object.name()).matches()) {
            findings.add(Finding.error(
                    "object-of-the-console",
                    "The name " + object.name() + " is that of a Secret in which Mooring keeps its own state. Rename"
                            + " this Secret.",
                    manifest.where()));
        } else {
            objects.add(manifest);
        }
    }

    private void refuseChart(KubeObject chart, Place where) {
        chartsDescribed = true;
        Object excluded = chart.at("spec", "exclude").orElse(false);
        if (!Inclusion.parsed(excluded.toString()).orElse(false)) {
            findings.add(helmNotSupported(where));
        }
    }

    private void refuseUndescribedCharts() {
        if (!chartsDescribed) {
            HelmCharts.of(content.files())
                    .places()
                    .map(ReleaseRendering::helmNotSupported)
                    .forEach(findings::add);
        }
    }

    private static Finding helmNotSupported(Place where) {
        return Finding.error(
                HelmCharts.NOT_SUPPORTED,
                "This Helm chart belongs to the application, and this version of Mooring deploys no Helm charts.",
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
        KubeObject placed = object.with(inputs.namespace(), "metadata", "namespace");
        return new Manifest(manifest.path(), manifest.document(), placed, manifest.where());
    }

    private void refuseTwins(List<Manifest> manifests) {
        Map<ObjectRef, Manifest> seen = new HashMap<>();
        for (Manifest manifest : manifests) {
            ObjectRef ref = manifest.object().ref();
            ObjectRef anyVersion = new ObjectRef(ref.group() + "/", ref.kind(), ref.namespace(), ref.name());
            Manifest first = seen.putIfAbsent(anyVersion, manifest);
            if (first != null) {
                findings.add(twin(manifest, first));
            }
        }
    }

    private static Finding twin(Manifest second, Manifest first) {
        return Finding.error(
                "object-twice",
                "This " + second.object().kind() + " is already at " + first.where()
                        + ". Remove one of them, or let kots.io/when choose.",
                second.where());
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
