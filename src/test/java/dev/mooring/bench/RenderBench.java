package dev.mooring.bench;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.evaluation.ScreenState;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.render.Rendered;
import dev.mooring.console.render.Renderer;
import dev.mooring.console.source.PackageSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading, evaluating and rendering whole packages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RenderBench {

    /** A package's folder, or {@code MANIFESTSxITEMS} for a synthetic one. */
    @Param({"k8s/samples/shop", "10x100", "100x100", "1000x100", "3000x100", "100x1000", "1000x1000"})
    public String release = "";

    private PackageFiles files = SyntheticScreen.SMALLEST;
    private Package content = read(files);
    private ScreenState answers = answers();

    @Setup
    public void prepare() {
        files = release.matches("[0-9]+x[0-9]+")
                ? SyntheticRelease.of(release).files()
                : folder(Path.of(System.getProperty("mooring.root", ".")).resolve(release));
        content = read(files);
        answers = answers();
    }

    private static PackageFiles folder(Path path) {
        if (!Files.isDirectory(path)) {
            throw new IllegalStateException(path + " is no folder: name one with -p release=…");
        }
        return PackageSource.open(path).files().orElseThrow();
    }

    private static Package read(PackageFiles files) {
        return PackageReader.read(files).content().orElseThrow();
    }

    private ScreenState answers() {
        return ScreenSession.open(
                        content.screen(),
                        ConfigValues.EMPTY,
                        functionsOver ->
                                SyntheticScreen.INPUTS.functions(content.slug().value(), functionsOver))
                .state();
    }

    /** A package that is kept, with other answers. */
    @Benchmark
    public Rendered render() {
        return Renderer.render(content, answers, SyntheticScreen.INPUTS);
    }

    /** From the bytes of the files to manifests. */
    @Benchmark
    public Rendered readEvaluateRender() {
        content = read(files);
        answers = answers();
        return render();
    }
}
