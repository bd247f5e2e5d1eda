package dev.mooring.console.forward;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.forward.OpenPorts.Target;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenPortsTest {

    @Test
    void whatIsSaidIsUnderstood() {
        OpenPorts ports = new OpenPorts(Map.of(new Target("shop-web", 8080), 8889, new Target("api", 80), 9001));

        assertThat(ports.header()).isEqualTo("api:80=9001, shop-web:8080=8889");
        assertThat(OpenPorts.parse(ports.header())).isEqualTo(ports);
        assertThat(ports.of("shop-web", 8080)).contains(8889);
        assertThat(ports.of("shop-web", 80)).isEmpty();
    }

    @Test
    void thatNothingIsOpenIsSaidAsWell() {
        assertThat(new OpenPorts(Map.of()).header()).isEqualTo("none");
        assertThat(OpenPorts.parse("none").local()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "web:80=evil.example.com",
                "web:80=0",
                "web:80=65536",
                "web:80=99999999999",
                "web:80=9000/../",
                "http://web:80=9000",
                "Web:80=9000",
                "web=9000",
                "web:80=-1",
                ",,,="
            })
    void nothingButPortNumbersIsTaken(String header) {
        assertThat(OpenPorts.parse(header).local()).isEmpty();
    }

    @Test
    void oneEntryThatIsNoneDoesNotSpoilTheOthers() {
        assertThat(OpenPorts.parse("nonsense, web:80=9000").of("web", 80)).contains(9000);
    }

    @Test
    void veryManyAreBounded() {
        String many = IntStream.rangeClosed(1, 5_000)
                .mapToObj(port -> "web:" + port + "=" + port)
                .collect(Collectors.joining(","));

        assertThat(OpenPorts.parse(many).local()).hasSize(200);
    }

    @Test
    void aServiceThatCannotBeOneIsNotSaid() {
        assertThat(new OpenPorts(Map.of(new Target("web\r\nCookie: a", 80), 9000)).header())
                .isEqualTo("none");
    }
}
