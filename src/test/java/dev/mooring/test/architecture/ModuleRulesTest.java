package dev.mooring.test.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModuleRulesTest {

    private static final String CONFIG = "dev.mooring.config..";
    private static final String BACKEND = "dev.mooring.console..";
    private static final String UI = "dev.mooring.ui..";
    private static final String GRAPHS = "dev.mooring.graphs..";
    private static final String K8S = "dev.mooring.k8s..";
    private static final String[] PURE = {
        CONFIG,
        "dev.mooring.console.object..",
        "dev.mooring.console.packages..",
        "dev.mooring.console.license..",
        "dev.mooring.console.release..",
        "dev.mooring.console.render..",
        "dev.mooring.console.branding..",
        "dev.mooring.console.forward..",
        "dev.mooring.console.images..",
        "dev.mooring.console.version..",
        "dev.mooring.console.notify",
        "dev.mooring.console.deploy.plan..",
        "dev.mooring.console.status.rules..",
        "dev.mooring.console.status.history..",
        "dev.mooring.console.status.cause.rules..",
        "dev.mooring.graphs.series..",
        "dev.mooring.graphs.chart.."
    };
    private static final String CRYPTO = "dev.mooring.config.crypto..";
    private static final String[] PLAIN = {
        CONFIG,
        "java.lang..",
        "java.util..",
        "java.math..",
        "java.time..",
        "java.text..",
        "java.nio",
        "java.nio.charset..",
        "java.io",
        "java.net",
        "java.security..",
        "javax.crypto..",
        "javax.security.auth.x500..",
        "org.snakeyaml..",
        "com.google.re2j..",
        "org.jspecify.."
    };
    private static final String[] STEPS = {
        "dev.mooring.console.store..", "dev.mooring.console.sandbox..", "dev.mooring.console.cli.."
    };

    private static JavaClasses mooring;

    @BeforeAll
    static void importAllModules() {
        Path root = Path.of(System.getProperty("mooring.root", "."));
        List<Path> classes = List.of("config-screen", "console-backend", "console-ui", "graphs", "k8s").stream()
                .map(module -> root.resolve(module).resolve("target/classes"))
                .toList();
        mooring = new ClassFileImporter().importPaths(classes);
    }

    @Test
    void enoughClassesAreImportedForTheRulesToMeanAnything() {
        assertThat(mooring.size()).isGreaterThan(250);
        for (String prefix : List.of(
                "dev.mooring.config",
                "dev.mooring.console",
                "dev.mooring.ui",
                "dev.mooring.graphs",
                "dev.mooring.k8s")) {
            assertThat(mooring).anyMatch(type -> type.getPackageName().startsWith(prefix));
        }
    }

    @Test
    void aRuleThatIsBrokenIsReported() {
        ArchRule canary = noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.lang.String");

        assertThat(canary.evaluate(mooring).hasViolation()).isTrue();
    }

    @Test
    void theConfigScreenKnowsOnlyTheJdkYamlAndRe2() {
        classes()
                .that()
                .resideInAPackage(CONFIG)
                .and()
                .resideOutsideOfPackage(CRYPTO)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PLAIN))
                .check(mooring);
    }

    @Test
    void onlyThePackageForSecretsKnowsBouncyCastle() {
        classes()
                .that()
                .resideInAPackage(CRYPTO)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(PLAIN).or(resideInAPackage("org.bouncycastle..")))
                .check(mooring);
    }

    @Test
    void theBackendUsesOnlyTheConfigScreen() {
        noClasses()
                .that()
                .resideInAPackage(BACKEND)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(UI, GRAPHS, K8S)
                .check(mooring);
    }

    @Test
    void theShellUsesOnlyBackendAndConfigScreen() {
        noClasses()
                .that()
                .resideInAPackage(UI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(GRAPHS, K8S)
                .check(mooring);
    }

    /** The console builds and runs without a feature: only what puts it together names it. */
    @Test
    void aFeatureIsKnownToNobodyAndReachesTheStepsOnlyThroughUseCases() {
        noClasses()
                .that()
                .resideInAPackage(GRAPHS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(K8S)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(STEPS)
                .check(mooring);
        noClasses()
                .that()
                .resideInAPackage("dev.mooring.graphs.view..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("dev\\.mooring\\.(console\\.cluster\\.Cluster|graphs\\.prometheus\\.Prometheus.*)")
                .check(mooring);
        noClasses()
                .that()
                .resideInAPackage(K8S)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(GRAPHS)
                .check(mooring);
    }

    @Test
    void onlyKnownModulesExist() {
        classes()
                .that(alwaysTrue())
                .should()
                .resideInAnyPackage(CONFIG, BACKEND, UI, GRAPHS, K8S)
                .check(mooring);
    }

    @Test
    void purePackagesTouchNoClientClockRandomnessOrFile() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.fabric8..", "io.quarkus..", "jakarta..", "java.nio.file..", "java.net.http..")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(mooring);
    }

    /** Key generators want what was handed in as a {@code SecureRandom}; nobody may take one from the system. */
    @Test
    void purePackagesTakeNoRandomnessFromTheSystem() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .and()
                .resideOutsideOfPackage(CRYPTO)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.security.SecureRandom.class)
                .check(mooring);
        noClasses()
                .that()
                .resideInAPackage(CRYPTO)
                .should()
                .callConstructor(java.security.SecureRandom.class)
                .orShould()
                .callMethodWhere(target(name("getInstanceStrong")))
                .check(mooring);
    }

    @Test
    void onlyTheDoorToTheClusterKnowsTheKubernetesClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.mooring.console.cluster..",
                        "dev.mooring.console.sandbox..",
                        "dev.mooring.console.store..",
                        "dev.mooring.console.access..",
                        "dev.mooring.console.usecase..",
                        K8S)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.fabric8..")
                .check(mooring);
    }

    @Test
    void viewsAndRestReachTheStepsOnlyThroughUseCases() {
        noClasses()
                .that()
                .resideInAnyPackage(UI, "dev.mooring.console.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(STEPS)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("dev\\.mooring\\.console\\.(cluster\\.Cluster|deploy\\.(Deployer|Planner)"
                        + "|status\\.(StatusBoard|cause\\.CauseFinder)|render\\.Renderer)")
                .check(mooring);
    }

    @Test
    void packagesOfTheConfigScreenHaveNoCycles() {
        slices().matching("dev.mooring.config.(*)..").should().beFreeOfCycles().check(mooring);
    }
}
