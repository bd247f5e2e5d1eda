package dev.mooring.console.branding;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSExpressionMemberTermURI;
import com.helger.css.decl.ICSSExpressionMember;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which declarations of a vendor's style sheet are used: none that fetches, and none that takes its element elsewhere. */
record Declarations(VendorFiles files) {

    private static final Set<String> STAYING = Set.of("static", "relative");
    private static final Set<String> REFUSED =
            Set.of("behavior", "-moz-binding", "animation", "animation-name", "view-transition-name");
    private static final Pattern PROPERTY = Pattern.compile("-{0,2}[a-zA-Z][a-zA-Z0-9_-]*");
    private static final Pattern STRINGS = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'");
    private static final Pattern FETCHING = Pattern.compile(
            "(?i)(?:url|src|image|image-set|-webkit-image-set|cross-fade|element|expression|paint)\\s*\\(");
    private static final Pattern UNUSUAL = Pattern.compile("[\\\\{};<>@]");

    /** What is to be done with a declaration. */
    sealed interface Verdict {}

    /** @param css the declaration as it is used, without a semicolon */
    record Kept(String css) implements Verdict {}

    record LeftOut(String why) implements Verdict {}

    Verdict check(CSSDeclaration declaration) {
        String property = declaration.getProperty().toLowerCase(Locale.ROOT);
        if (!PROPERTY.matcher(property).matches() || REFUSED.contains(property)) {
            return new LeftOut("The property " + property + " is not used here.");
        }
        for (ICSSExpressionMember member : declaration.getExpression().getAllMembers()) {
            if (member instanceof CSSExpressionMemberTermURI uri) {
                Optional<String> picture = picture(uri.getURIString());
                if (picture.isEmpty()) {
                    return new LeftOut("A url() may only be a picture of this package, or a data URI of one.");
                }
                uri.setURIString(picture.get());
            }
        }
        return written(property, declaration);
    }

    private Optional<String> picture(String address) {
        if (address.startsWith("data:image/") && address.matches("[A-Za-z0-9:/;,+=.%_-]*")) {
            return Optional.of(address).filter(text -> text.length() <= Icon.LARGEST * 4 / 3);
        }
        return VendorFiles.pictureType(address).flatMap(type -> files.find(address)
                .filter(content -> content.length <= Icon.LARGEST)
                .map(content -> VendorFiles.dataUri(type, content)));
    }

    /** Judged by what is going to be sent: whatever was understood, the browser reads the text. */
    private static Verdict written(String property, CSSDeclaration declaration) {
        String value = declaration.getExpressionAsCSSString();
        String bare = STRINGS.matcher(withoutPictures(value)).replaceAll("\"\"");
        if (property.equals("position") && !STAYING.contains(bare.strip().toLowerCase(Locale.ROOT))) {
            return new LeftOut("Only position static and relative stay in the vendor's area.");
        }
        if (FETCHING.matcher(bare).find() || UNUSUAL.matcher(bare).find()) {
            return new LeftOut("Its value could fetch something, or is not understood.");
        }
        return new Kept(property + ": " + value + (declaration.isImportant() ? " !important" : ""));
    }

    /** Those that were put in above. */
    private static String withoutPictures(String value) {
        return value.replaceAll("(?i)url\\(\\s*[\"']?data:image/[A-Za-z0-9:/;,+=.%_-]*[\"']?\\s*\\)", "none");
    }
}
