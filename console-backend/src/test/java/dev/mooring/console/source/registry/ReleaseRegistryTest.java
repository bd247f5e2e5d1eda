package dev.mooring.console.source.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.mooring.console.packages.Package;
import dev.mooring.console.packages.PackageFiles;
import dev.mooring.console.packages.PackageReader;
import dev.mooring.console.source.registry.Channel.Entry;
import dev.mooring.console.source.registry.ReleaseRegistry.Fetched;
import dev.mooring.console.source.registry.ReleaseRegistry.NewRelease;
import dev.mooring.console.source.registry.ReleaseRegistry.Published;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@NeedsRegistry
class ReleaseRegistryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void whatWasPublishedIsListedAndFetched(TestRegistries registries) {
        RegistryAccess access = registries.fresh();
        publish(access, "1.0.0", "stable", false);
        publish(access, "1.1.0+7", "stable", true);

        try (ReleaseRegistry registry = ReleaseRegistry.reading(access)) {
            Channel channel = registry.channel("stable");
            Fetched fetched = registry.fetch("tiny", channel.entries().getLast());

            assertThat(channel.app()).isEqualTo("tiny");
            assertThat(channel.entries()).extracting(Entry::label).containsExactly("1.0.0", "1.1.0+7");
            assertThat(channel.entries()).extracting(Entry::number).containsExactly(1L, 2L);
            assertThat(channel.entries()).extracting(Entry::required).containsExactly(false, true);
            assertThat(channel.entries().getFirst().created()).contains(NOON);
            assertThat(fetched.notes()).isEqualTo("Notes of 1.1.0+7");
            assertThat(fetched.files().files().orElseThrow().text("app.yaml")).contains("text: '1.1.0+7'");
        }
    }

    @Test
    void theSameReleaseOnceMoreChangesNothing(TestRegistries registries) {
        RegistryAccess access = registries.fresh();
        Published first = publish(access, "1.0.0", "stable", false);

        Published again = publish(access, "1.0.0", "stable", false);

        assertThat(first.changed()).isTrue();
        assertThat(again).isEqualTo(new Published(first.entry(), first.digest(), false));
    }

    @Test
    void aVersionIsNotOverwrittenWithAnotherContent(TestRegistries registries) {
        RegistryAccess access = registries.fresh();
        publish(access, "1.0.0", "stable", false);
        NewRelease other = new NewRelease(tiny("other"), "1.0.0", "");

        try (ReleaseRegistry registry = ReleaseRegistry.writing(access)) {
            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> registry.publish(other, "stable", false, NOON))
                    .satisfies(e -> assertThat(e.finding().code()).isEqualTo("release-exists"));
            assertThat(registry.channel("stable").entries()).hasSize(1);
        }
    }

    @Test
    void oneReleaseMayBeOnTwoChannelsWithNumbersOfTheirOwn(TestRegistries registries) {
        RegistryAccess access = registries.fresh();
        publish(access, "1.0.0", "beta", false);
        Published beta = publish(access, "1.1.0", "beta", false);

        Published stable = publish(access, "1.1.0", "stable", true);

        assertThat(beta.entry().number()).isEqualTo(2);
        assertThat(stable.entry().number()).isEqualTo(1);
        assertThat(stable.digest()).isEqualTo(beta.digest());
    }

    @Test
    void aReleaseThatWasTakenBackIsListedAsSuchAndCanBeGivenAgain(TestRegistries registries) {
        RegistryAccess access = registries.fresh();
        publish(access, "1.0.0", "stable", false);
        try (ReleaseRegistry registry = ReleaseRegistry.writing(access)) {
            assertThat(registry.demote("stable", "1.0.0", true).entry("1.0.0"))
                    .get()
                    .matches(Entry::demoted);
            assertThat(registry.channel("stable").entries()).allMatch(Entry::demoted);

            registry.demote("stable", "1.0.0", false);

            assertThat(registry.channel("stable").entries()).noneMatch(Entry::demoted);
        }
    }

    @Test
    void twoWhoPublishAtTheSameTimeLoseNothing(TestRegistries registries) throws Exception {
        RegistryAccess access = registries.fresh();
        publish(access, "1.0.0", "stable", false);
        CountDownLatch start = new CountDownLatch(1);
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> one = both.submit(() -> published(access, "1.1.0", start));
            Future<Boolean> other = both.submit(() -> published(access, "1.2.0", start));
            start.countDown();
            boolean oneDone = one.get();
            boolean otherDone = other.get();

            try (ReleaseRegistry registry = ReleaseRegistry.reading(access)) {
                Channel channel = registry.channel("stable");
                assertThat(channel.entry("1.1.0").isPresent() || !oneDone).isTrue();
                assertThat(channel.entry("1.2.0").isPresent() || !otherDone).isTrue();
            }
        }
    }

    private static boolean published(RegistryAccess access, String label, CountDownLatch start)
            throws InterruptedException {
        start.await();
        try {
            publish(access, label, "stable", false);
            return true;
        } catch (RegistryException e) {
            return false;
        }
    }

    @Test
    void aLoginIsAskedForAndAccepted(TestRegistries registries) {
        RegistryAccess access = registries.freshGuarded();
        RegistryAccess wrong = access.withLogin(Optional.of(new RegistryLogin("vendor", "guessed")));
        RegistryAccess right = access.withLogin(Optional.of(TestRegistries.LOGIN));

        publish(right, "1.0.0", "stable", false);

        assertThat(refusal(access)).contains("registry-unauthorized", "wants a login");
        assertThat(refusal(wrong))
                .contains("registry-unauthorized", "does not accept")
                .doesNotContain("guessed");
        try (ReleaseRegistry registry = ReleaseRegistry.reading(right)) {
            assertThat(registry.channel("stable").entries()).hasSize(1);
        }
    }

    @Test
    void anUnknownChannelIsToldAsThat(TestRegistries registries) {
        assertThat(refusal(registries.fresh())).contains("channel-unknown");
    }

    @Test
    void aRegistryThatSpeaksPlainHttpIsRecognised(TestRegistries registries) {
        RegistryAddress address = registries.fresh().address();

        assertThat(refusal(RegistryAccess.anonymous(address))).contains("registry-plain-http");
    }

    @Test
    void anotherTagIsNotTakenForAChannel(TestRegistries registries) {
        RegistryAccess access = registries.fresh();
        publish(access, "1.0.0", "stable", false);
        try (Repository repository = Repository.writing(access)) {
            byte[] release = repository.manifest(new Tag("1.0.0")).orElseThrow().content();
            repository.put(Optional.of(new Tag("channel.stable")), MediaTypes.MANIFEST, release, "a release");
        }

        assertThat(refusal(access)).contains("registry-not-a-release", "no list of releases");
    }

    @Test
    void aPackageOfAnotherApplicationDoesNotComeOntoTheChannel(TestRegistries registries) {
        RegistryAccess access = registries.fresh();
        publish(access, "1.0.0", "stable", false);
        NewRelease other = new NewRelease(named("other"), "1.1.0", "");

        try (ReleaseRegistry registry = ReleaseRegistry.writing(access)) {
            assertThatExceptionOfType(RegistryException.class)
                    .isThrownBy(() -> registry.publish(other, "stable", false, NOON))
                    .satisfies(e -> assertThat(e.finding().code()).isEqualTo("channel-of-another-app"));
        }
    }

    static String refusal(RegistryAccess access) {
        try (ReleaseRegistry registry = ReleaseRegistry.reading(access)) {
            return "listed " + registry.channel("stable");
        } catch (RegistryException e) {
            return e.finding().toString();
        }
    }

    static Published publish(RegistryAccess access, String label, String channel, boolean required) {
        try (ReleaseRegistry registry = ReleaseRegistry.writing(access)) {
            return registry.publish(release(label), channel, required, NOON);
        }
    }

    private static NewRelease release(String label) {
        return new NewRelease(tiny(label), label, "Notes of " + label);
    }

    private static Package tiny(String text) {
        return content("tiny", text);
    }

    private static Package named(String name) {
        return content(name, "hello");
    }

    private static Package content(String name, String text) {
        PackageFiles files = PackageFiles.ofTexts(Map.of("app.yaml", """
                apiVersion: kots.io/v1beta1
                kind: Application
                metadata: {name: %s}
                spec: {title: Tiny}
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: greeting}
                data: {text: '%s'}
                """.formatted(name, text)));
        return PackageReader.read(files).content().orElseThrow();
    }
}
