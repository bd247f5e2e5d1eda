package dev.mooring.bench;

import dev.mooring.config.finding.Place;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.functions.KotsFunctions;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.KotsTemplate;
import dev.mooring.config.template.Limits;
import dev.mooring.config.template.Rendering;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Templates by what they call: rendered when they are parsed already, and parsed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TemplateBench {

    /** Each makes ten calls or so. */
    public enum Family {
        CONSTANT("A line without any expression, as most lines are."),
        ANSWERS("""
                repl{{ ConfigOption "a" }} repl{{ ConfigOptionEquals "a" "1" }} repl{{ ConfigOption "b" }} \
                repl{{ LicenseFieldValue "seats" }} repl{{ ConfigOptionNotEquals "b" "1" }} repl{{ ConfigOption "c" }}"""),
        TEXT("""
                repl{{ " Some Text " | trim | upper | replace "T" "t" | trunc 6 | quote }} \
                repl{{ "a,b,c" | splitList "," | join "-" | title | nospace }} repl{{ "x\\ny" | nindent 4 }}"""),
        NUMBERS("""
                repl{{ add 1 2 | mul 3 | div 4 | max 5 | min 6 }} repl{{ mod 7 3 }} repl{{ round (addf 1.5 2) 1 }} \
                repl{{ atoi "12" | int64 }} repl{{ floor 1.5 }}"""),
        COLLECTIONS("""
                repl{{ list 1 2 3 | reverse | first }} repl{{ dict "a" 1 "b" 2 | keys | sortAlpha | join "," }} \
                repl{{ get (merge (dict "a" 1) (dict "b" 2)) "b" }} repl{{ until 5 | last }} repl{{ has 2 (list 1 2) }}"""),
        REGEX("""
                repl{{ regexMatch "^[a-z]+@[a-z.]+$" "me@example.com" }} repl{{ regexReplaceAll "a(x*)b" "-ab-axxb-" "${1}W" }} \
                repl{{ regexFind "[0-9]+" "abc123" }} repl{{ regexSplit "z+" "pizza" -1 | len }}"""),
        DATES("""
                repl{{ toDate "2006-01-02" "2024-02-29" | date "Jan 2, 2006" }} repl{{ now | date "15:04:05" }} \
                repl{{ duration "3661" }} repl{{ now | dateModify "-1h" | date "2006-01-02T15:04:05Z07:00" }}"""),
        ENCODING("""
                repl{{ "text" | b64enc | b64dec }} repl{{ dict "a" (list 1 "b") | toJson }} \
                repl{{ fromJson "{\\"a\\":[1,2,{\\"b\\":null}]}" | toJson }} repl{{ "a b" | urlquery }} repl{{ html "<a>" }}"""),
        HASHES("repl{{ sha256sum \"text\" }} repl{{ sha1sum \"text\" }} repl{{ adler32sum \"text\" }}"),
        CIPHERS("repl{{ \"text\" | encryptAES \"key\" | decryptAES \"key\" }}"),
        PRINTF("repl{{ printf \"%5d|%-8s|%q|%x|%.2f|%v|%T\" 42 \"ab\" \"c\" 255 1.5 (list 1 2) true }}"),
        CONTROL("""
                repl{{ range $i, $x := list "a" "b" "c" }}repl{{ if gt $i 0 }}repl{{ $x }}repl{{ else }}-repl{{ end }}\
                repl{{ end }}repl{{ with "x" }}repl{{ . }}repl{{ end }}repl{{ define "t" }}repl{{ . }}repl{{ end }}\
                repl{{ template "t" 1 }}"""),
        BOTH_STYLES(
                "{{repl if ConfigOptionEquals \"a\" \"1\" }}repl{{ ConfigOption \"b\" }}{{repl else }}repl{{ \"c\" }}{{repl end }}");

        private final String text;

        Family(String text) {
            this.text = text;
        }
    }

    @Param
    public Family family = Family.CONSTANT;

    private Functions functions = KotsFunctions.catalog();
    private KotsTemplate template = parsed();

    @Setup
    public void prepare() {
        functions = SyntheticScreen.INPUTS.functions("bench", ConfigLookup.NONE);
        template = parsed();
        if (render() instanceof Rendering.Failed(var finding)) {
            throw new IllegalStateException(finding.toString());
        }
    }

    private KotsTemplate parsed() {
        return KotsTemplate.parse(family.text, Place.NONE, functions);
    }

    /** A template that is kept: what is left of parsing is nothing. */
    @Benchmark
    public Rendering render() {
        return template.render(functions, Limits.DEFAULT);
    }

    @Benchmark
    public KotsTemplate parse() {
        return parsed();
    }
}
