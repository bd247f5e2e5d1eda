package dev.mooring.console.branding;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/** The icon of a package: a data URI, or a file of the package. The browser fetches nothing from elsewhere. */
public final class Icon {

    /** Of one picture; it goes along with every page. */
    static final int LARGEST = 256 * 1024;

    private Icon() {}

    /**
     * @param text what the package says: a data URI, the name of a file of the package, or an address
     * @return a data URI, or empty where it cannot be shown; then the pages show a letter
     */
    public static String resolve(
            String text, Place where, SortedMap<String, byte[]> files, Consumer<Finding> findings) {
        String icon = text.strip();
        if (icon.isEmpty()) {
            return "";
        }
        if (icon.startsWith("data:image/")) {
            return small(icon, icon.length() * 3L / 4, where, findings);
        }
        if (icon.matches("(?is)(https?:)?//.*")) {
            findings.accept(Finding.info(
                    "icon-remote",
                    "The icon is at another site, from which the console fetches nothing, so a letter is shown. Put the"
                            + " picture into the package, or write it as a data URI.",
                    where));
            return "";
        }
        return fromFile(icon, where, new VendorFiles(files), findings);
    }

    private static String fromFile(String name, Place where, VendorFiles files, Consumer<Finding> findings) {
        Optional<String> type = VendorFiles.pictureType(name);
        Optional<byte[]> content = files.find(name);
        if (type.isEmpty() || content.isEmpty()) {
            String told = name.length() > 80 ? name.substring(0, 80) + "…" : name;
            findings.accept(Finding.warning(
                    "icon-unusable",
                    "The icon " + told
                            + " is no picture of this package, so a letter is shown. It may be a data URI, or a"
                            + " png, jpg, gif, webp, svg or ico file of the package.",
                    where));
            return "";
        }
        return small(VendorFiles.dataUri(type.get(), content.get()), content.get().length, where, findings);
    }

    private static String small(String icon, long bytes, Place where, Consumer<Finding> findings) {
        if (bytes <= LARGEST) {
            return icon;
        }
        findings.accept(Finding.warning(
                "icon-large", "The icon has more than 256 KiB, so a letter is shown. Make it smaller.", where));
        return "";
    }
}
