package dev.mooring.console.status;

import static dev.mooring.console.deploy.Fixtures.SHOP;
import static dev.mooring.console.deploy.Fixtures.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.deploy.plan.Ownership;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.sandbox.SandboxCluster;
import dev.mooring.console.status.rules.Judgement;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happened, and in whatever order it was heard: who has followed it all knows what a newcomer sees. */
class StatusAfterNewsTest {

    private static final List<String> NAMES = List.of("web", "api", "jobs");
    private static final List<String> KINDS = List.of("Deployment", "Service", "Ingress");
    private static final int STEPS = 60;
    private static final int STEPS_AT_A_TIME = 6;
    private static final int IN_A_ROW = 8;

    private final SandboxCluster sandbox = new SandboxCluster("shop", Duration.ofMillis(5));
    private final Cluster cluster =
            new Cluster(sandbox.client(), sandbox.facts(), time -> Thread.sleep(Duration.ofMillis(20)));
    private final StatusBoard board = new StatusBoard(cluster, InstantSource.system());

    @AfterEach
    void close() {
        board.close();
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void isTheSameAsSeenForTheFirstTime(long seed) {
        Random random = new Random(seed);
        Followed followed = followed(NAMES);
        board.follow(SHOP, followed);
        for (int step = 1; step <= STEPS; step++) {
            change(random);
            if (step % STEPS_AT_A_TIME == 0) {
                comparedWithANewcomer(followed);
                followed = followed(NAMES.subList(random.nextInt(2), NAMES.size()));
                board.follow(SHOP, followed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void isTheSameAfterNobodyCouldLook(long seed) {
        Random random = new Random(seed);
        board.follow(SHOP, followed(NAMES));
        for (int step = 1; step <= STEPS / 2; step++) {
            change(random);
        }
        comparedWithANewcomer(followed(NAMES));

        sandbox.disconnect();
        await(() -> !board.status(SHOP).live());
        sandbox.reconnect();
        for (int step = 1; step <= STEPS_AT_A_TIME; step++) {
            change(random);
        }
        comparedWithANewcomer(followed(NAMES));

        sandbox.forbid("pods");
        await(() -> judgements(board).values().stream().anyMatch(StatusAfterNewsTest::isNotPermitted)
                || board.status(SHOP).descendants().stream()
                        .noneMatch(found -> found.object().kind().equals("Pod")));
        comparedWithANewcomer(followed(NAMES));
    }

    private static boolean isNotPermitted(Judgement judgement) {
        return judgement.availability() == Availability.HIDDEN;
    }

    private static void await(BooleanSupplier wanted) {
        long until = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!wanted.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        assertThat(wanted.getAsBoolean()).isTrue();
    }

    /** What is simulated goes on for a while, so both are to agree several times in a row. */
    private void comparedWithANewcomer(Followed followed) {
        try (StatusBoard newcomer = new StatusBoard(cluster, InstantSource.system())) {
            newcomer.follow(SHOP, followed);
            long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            int inARow = 0;
            while (inARow < IN_A_ROW && System.nanoTime() < until) {
                inARow = isSame(newcomer) ? inARow + 1 : 0;
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
            assertThat(inARow)
                    .as("as followed: %s%nas a newcomer sees it: %s", board.status(SHOP), newcomer.status(SHOP))
                    .isEqualTo(IN_A_ROW);
        }
    }

    private boolean isSame(StatusBoard newcomer) {
        return newcomer.status(SHOP).live()
                && judgements(board).equals(judgements(newcomer))
                && board.status(SHOP).descendants().equals(newcomer.status(SHOP).descendants());
    }

    private static Map<ObjectRef, Judgement> judgements(StatusBoard of) {
        return of.status(SHOP).objects().stream()
                .collect(Collectors.toMap(ObjectStatus::object, ObjectStatus::judgement));
    }

    private static Followed followed(List<String> names) {
        Set<ObjectRef> objects = names.stream()
                .flatMap(name -> KINDS.stream().map(kind -> named(kind, name).ref()))
                .collect(Collectors.toSet());
        return Followed.NOTHING.with(objects);
    }

    private void change(Random random) {
        String name = any(random, NAMES);
        KubeObject object = named(any(random, KINDS), name);
        switch (random.nextInt(6)) {
            case 0 -> cluster.delete(object.ref());
            case 1 -> pods().edit(any(random, NAMES), random);
            case 2 -> pods().delete(random);
            default -> cluster.apply(Ownership.labelled(filled(object, any(random, NAMES), random), SHOP));
        }
    }

    private static KubeObject named(String kind, String name) {
        String group =
                switch (kind) {
                    case "Deployment" -> "apps/v1";
                    case "Service" -> "v1";
                    default -> "networking.k8s.io/v1";
                };
        return object("{'apiVersion':'" + group + "','kind':'" + kind + "','metadata':{'namespace':'shop','name':'"
                + name + "'}}");
    }

    /** @param app the label by which it finds its pods, or the service to which it leads */
    private static KubeObject filled(KubeObject object, String app, Random random) {
        return switch (object.kind()) {
            case "Deployment" ->
                object.with(
                        object("{'replicas':" + random.nextInt(4) + ",'selector':{'matchLabels':{'app':'"
                                        + object.name() + "'}},'template':{'metadata':{'labels':{'app':'"
                                        + object.name() + "'}},'spec':{'containers':[{'name':'main','image':'main:"
                                        + random.nextInt(3) + "'}]}}}")
                                .json(),
                        "spec");
            case "Service" ->
                object.with(
                        object("{'selector':{'app':'" + app + "'},'ports':[{'port':80}]}")
                                .json(),
                        "spec");
            default ->
                object.with(
                        object("{'defaultBackend':{'service':{'name':'" + app + "','port':{'number':80}}}}")
                                .json(),
                        "spec");
        };
    }

    /** Those that are there now, as somebody else would handle them. */
    private Pods pods() {
        return new Pods(sandbox.client());
    }

    private record Pods(KubernetesClient client) {

        void edit(String app, Random random) {
            any(random).ifPresent(pod -> label(pod.getMetadata().getName(), app));
        }

        /** Its workload may take it away at any time. */
        private void label(String name, String app) {
            try {
                client.pods()
                        .inNamespace("shop")
                        .withName(name)
                        .patch(
                                PatchContext.of(PatchType.JSON_MERGE),
                                "{\"metadata\":{\"labels\":{\"app\":\"" + app + "\"}}}");
            } catch (KubernetesClientException refused) {
                assertThat(refused.getCode()).isEqualTo(404);
            }
        }

        void delete(Random random) {
            any(random).ifPresent(pod -> client.resource(pod).delete());
        }

        private Optional<Pod> any(Random random) {
            List<Pod> pods = client.pods().inNamespace("shop").list().getItems();
            return pods.isEmpty() ? Optional.empty() : Optional.of(StatusAfterNewsTest.any(random, pods));
        }
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
