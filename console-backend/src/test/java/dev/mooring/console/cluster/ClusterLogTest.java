package dev.mooring.console.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.cluster.ClusterAnswer.Ok;
import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.object.ObjectRef;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterLogTest {

    private static final ObjectRef POD = new ObjectRef("v1", "Pod", "shop", "web-1");

    private final ScriptedApiServer server = new ScriptedApiServer();
    private final Cluster cluster = new Cluster(server.client(), new ClusterFacts("test", "shop", "", false));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theEndOfALogIsReadWithABoundOnItsSize() {
        server.says(200, "first\nlast\n");

        assertThat(cluster.log(POD, "main", true, 20)).isEqualTo(new Ok<>(Optional.of("first\nlast\n")));
        assertThat(server.requests())
                .containsExactly("GET /api/v1/namespaces/shop/pods/web-1/log?container=main&previous=true&tailLines=20"
                        + "&limitBytes=524288");
    }

    @Test
    void aRunThatNeverWasHasNoLog() {
        server.says(
                400,
                "{\"kind\":\"Status\",\"message\":\"previous terminated container \\\"main\\\" in pod \\\"web-1\\\" not found\","
                        + "\"reason\":\"BadRequest\",\"code\":400}");

        assertThat(cluster.log(POD, "main", true, 20)).isEqualTo(new Ok<>(Optional.empty()));
    }

    @Test
    void aLogThatMayNotBeReadNamesThePermission() {
        server.says(
                403,
                "{\"kind\":\"Status\",\"message\":\"pods \\\"web-1\\\" is forbidden\",\"reason\":\"Forbidden\","
                        + "\"code\":403}");

        assertThat(cluster.log(POD, "main", false, 20)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                        refused.finding().message())
                .contains("the verb \"get\" on resource \"pods/log\"", "in namespace shop"));
    }
}
