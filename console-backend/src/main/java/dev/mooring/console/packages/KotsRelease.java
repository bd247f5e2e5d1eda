package dev.mooring.console.packages;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ScreenReader;
import dev.mooring.config.template.Functions;
import dev.mooring.config.yaml.YamlNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A KOTS release being read: YAML files, some of which are for the console only. */
final class KotsRelease {

    private final PackageFiles files;
    private final HelmCharts charts;
    private final Functions functions = KotsFunctions.catalog();
    private final List<Finding> findings = new ArrayList<>();

    KotsRelease(PackageFiles files) {
        this.files = files;
        this.charts = HelmCharts.of(files);
    }

    PackageReading read() {
        List<SourceText> sources = files.files().keySet().stream()
                .filter(path -> SourceText.isCandidate(path) && !charts.hold(path))
                .flatMap(path -> source(path).stream())
                .toList();
        if (sources.isEmpty() && charts.isEmpty()) {
            findings.add(Finding.error("package-empty", "There is no YAML file in this package.", Place.NONE));
            return new PackageReading(Optional.empty(), findings);
        }
        Package content = content(sources);
        return new PackageReading(Optional.of(content), findings);
    }

    private Optional<SourceText> source(String path) {
        try {
            byte[] content = files.files().get(path);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            SourceText source = SourceText.of(path, text, functions);
            source.findings(text).forEach(findings::add);
            return Optional.of(source);
        } catch (CharacterCodingException e) {
            findings.add(Finding.error("not-utf8", "This file is not UTF-8. Save it as UTF-8.", Place.ofFile(path)));
            return Optional.empty();
        }
    }

    private Package content(List<SourceText> sources) {
        Optional<YamlNode> config = one(sources, "Config", document -> document.isKots("Config"));
        AppDescription description = new AppDescription(
                one(sources, "Application of kots.io", document -> document.isKots("Application")),
                one(sources, "Application of app.k8s.io", KotsRelease::isSigApplication),
                config,
                functions,
                findings::add);
        return new Package(
                new PackageFormat.Kots(),
                description.slug(),
                description.title(),
                description.version(),
                description.branding(files.files()),
                description.releaseNotes(),
                description.allowsRollback(),
                config.map(this::screen).orElse(ConfigScreen.EMPTY),
                description.statusInformers(),
                description.graphs(),
                description.additionalNamespaces(),
                sources.stream()
                        .filter(SourceText::isRendered)
                        .map(SourceText::sourceFile)
                        .toList(),
                files);
    }

    private static boolean isSigApplication(SourceText.Document document) {
        return document.kind().filter(ObjectKind::isSigApplication).isPresent();
    }

    private ConfigScreen screen(YamlNode config) {
        ScreenReader.Reading reading = ScreenReader.read(config, functions);
        findings.addAll(reading.findings());
        return reading.screen();
    }

    /** The first in the order of the files; KOTS takes whichever it happens to read last. */
    private Optional<YamlNode> one(List<SourceText> sources, String what, Predicate<SourceText.Document> wanted) {
        List<YamlNode> found = sources.stream()
                .flatMap(SourceText::documents)
                .filter(wanted)
                .map(SourceText.Document::node)
                .toList();
        Stream<YamlNode> others = found.stream().skip(1);
        others.forEach(other -> findings.add(Finding.error(
                "kind-twice",
                "A package has one " + what + ", and there is one already at "
                        + found.getFirst().where() + ". Remove one of them.",
                other.where())));
        return found.stream().findFirst();
    }
}
