package dev.mooring.console.packages;

import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.console.branding.Branding;
import java.util.List;

/**
 * What a vendor published, typed: the same whatever format it came in.
 *
 * @param format how it was packaged
 * @param slug short name, from the Application's {@code metadata.name}
 * @param title name for people
 * @param version the vendor's version label, empty where the package says none
 * @param branding icon, styles and fonts
 * @param releaseNotes Markdown
 * @param allowsRollback whether the vendor lets this release be replaced by an earlier one
 * @param screen what is asked
 * @param statusInformers templates of {@code [namespace/]kind/name}; empty means: judge all objects
 * @param graphs the vendor's, their texts templates; empty means: show the usual ones
 * @param additionalNamespaces that the application uses besides its own; {@code *} stands for any
 * @param sources the files that hold manifests, parsed as templates
 * @param files everything as it came, to be kept with the version
 */
@SuppressWarnings("JavaLangClash") // the word that vendors use; whoever needs Java's class can write its full name
public record Package(
        PackageFormat format,
        AppSlug slug,
        String title,
        String version,
        Branding branding,
        String releaseNotes,
        boolean allowsRollback,
        ConfigScreen screen,
        List<KotsTemplate> statusInformers,
        List<GraphTemplate> graphs,
        List<String> additionalNamespaces,
        List<SourceFile> sources,
        PackageFiles files) {

    public Package {
        statusInformers = List.copyOf(statusInformers);
        graphs = List.copyOf(graphs);
        additionalNamespaces = List.copyOf(additionalNamespaces);
        sources = List.copyOf(sources);
    }

    /** A data URI, empty where there is none. */
    public String icon() {
        return branding.icon();
    }

    /** A file with manifests or with kinds that only Mooring reads; which of both shows after rendering. */
    public record SourceFile(String path, KotsTemplate template) {

        /** The same file with another text, such as one in which a row's key stands. */
        public SourceFile withText(String text) {
            return text.equals(template.text())
                    ? this
                    : new SourceFile(path, KotsTemplate.parse(text, Place.of(path, 1, 1), KotsFunctions.catalog()));
        }
    }

    @Override
    public String toString() {
        return "Package[" + slug + " " + version + "]";
    }
}
