package dev.mooring.bench;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.packages.Package;
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

/** Reading, evaluating and rendering whole packages: the sample shop, and a real vendor's where it is at hand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RenderBench {

    @Param("k8s/samples/shop")
    public String folder = "";

    private Package content =
            PackageReader.read(SyntheticScreen.SMALLEST).content().orElseThrow();
    private ScreenSession session = SyntheticScreen.open(content.screen());

    @Setup
    public void read() {
        Path path = Path.of(System.getProperty("mooring.root", ".")).resolve(folder);
        if (!Files.isDirectory(path)) {
            throw new IllegalStateException(path + " is no folder: name one with -p folder=…");
        }
        content = PackageReader.read(PackageSource.open(path).files().orElseThrow())
                .content()
                .orElseThrow();
        session = ScreenSession.open(
                content.screen(),
                ConfigValues.EMPTY,
                answers -> SyntheticScreen.INPUTS.functions(content.slug().value(), answers));
    }

    @Benchmark
    public Rendered render() {
        return Renderer.render(content, session.state(), SyntheticScreen.INPUTS);
    }

    @Benchmark
    public Package readPackage() {
        return PackageReader.read(content.files()).content().orElseThrow();
    }
}
