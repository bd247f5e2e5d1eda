package dev.mooring.config.formats;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.yaml.YamlFile;
import java.util.Optional;
import java.util.OptionalInt;

/** JSON and YAML texts. A problem tells the line, never what stands there: it may be a secret. */
public final class Documents {

    private static final int LONGEST = 4 * 1024 * 1024;

    private Documents() {}

    public static Judgement json(String text) {
        if (text.length() > LONGEST) {
            return tooLarge();
        }
        OptionalInt wrong = JsonScan.firstError(text);
        return wrong.isEmpty() ? Judgement.GOOD : Judgement.bad(at("JSON", placeOf(text, wrong.getAsInt())));
    }

    public static Judgement yaml(String text) {
        if (text.length() > LONGEST) {
            return tooLarge();
        }
        Optional<Place> wrong = YamlFile.parse("", text).findings().stream()
                .filter(Finding::isError)
                .map(Finding::where)
                .findFirst();
        return wrong.map(place -> Judgement.bad(at("YAML", place))).orElse(Judgement.GOOD);
    }

    private static Judgement tooLarge() {
        return Judgement.bad("is larger than 4 MB. Give a smaller text.");
    }

    private static String at(String language, Place place) {
        String position =
                place.line() == 0 ? "" : ": see line " + place.line() + ", column " + Math.max(1, place.column());
        return "must be a text in " + language + position + ". Correct it there.";
    }

    private static Place placeOf(String text, int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int line = (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        return Place.of("", line, offset - lineStart + 1);
    }
}
