package dev.mooring.config.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ScreenReader;
import dev.mooring.config.screen.TestFunctions;
import dev.mooring.config.values.Answer;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.values.ConfigValuesFile;
import dev.mooring.config.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real package's screen, where the folder of packages stands beside the repository. */
class SentryScreenTest {

    private static final List<String> EXTERNAL_POSTGRES = List.of(
            "external_postgres_host",
            "external_postgres_port",
            "external_postgres_user",
            "external_postgres_password",
            "external_postgres_db");

    private ConfigScreen screen = ConfigScreen.EMPTY;

    @BeforeEach
    void readTheScreen() throws IOException {
        Optional<Path> config = find();
        assumeThat(config)
                .as("shared/packages/kots/sentry/config.yaml above the working directory")
                .isPresent();
        YamlFile file = YamlFile.parse("config.yaml", Files.readString(config.orElseThrow()));
        ScreenReader.Reading reading =
                ScreenReader.read(file.documents().getFirst(), new TestFunctions(ConfigLookup.NONE));
        assertThat(file.findings()).isEmpty();
        assertThat(reading.findings()).isEmpty();
        screen = reading.screen();
    }

    @Test
    void showsTheExternalDatabaseOnlyWhereItIsChosen() {
        ScreenSession session = open(ConfigValues.EMPTY);
        List<String> embedded = visible(session.state());

        List<String> external = visible(answer(session, "postgres_type", "external_postgres_inline"));
        List<String> again = visible(answer(session, "postgres_type", "embedded_postgres"));

        assertThat(embedded).doesNotContainAnyElementsOf(EXTERNAL_POSTGRES).contains("postgres_type", "redis_type");
        assertThat(external).containsAll(embedded).containsAll(EXTERNAL_POSTGRES);
        assertThat(external).hasSize(embedded.size() + EXTERNAL_POSTGRES.size());
        assertThat(again).isEqualTo(embedded);
    }

    @Test
    void asksForTheExternalDatabasesUserAndPassword() {
        ScreenSession session = open(ConfigValues.EMPTY);
        assertThat(session.state().isDeployable()).isTrue();

        ScreenState state = answer(session, "postgres_type", "external_postgres_inline");

        assertThat(state.findings())
                .extracting(finding -> finding.where().subject())
                .containsExactly("external_postgres_user", "external_postgres_password");
    }

    @Test
    void keepsGeneratedSecretsOverKeystrokesAndReopening() {
        ScreenSession session = open(ConfigValues.EMPTY);
        String secretKey = value(session.state(), "secret_key");
        String password = value(session.state(), "embedded_postgres_password");

        ScreenState typed = answer(session, "admin_username", "root");
        String saved = ConfigValuesFile.write("sentry", typed.values(), screen);
        ScreenState reopened =
                open(ConfigValuesFile.read("values.yaml", saved).values()).state();

        assertThat(secretKey).hasSize(40);
        assertThat(password).hasSize(32);
        assertThat(value(typed, "secret_key")).isEqualTo(secretKey);
        assertThat(value(reopened, "secret_key")).isEqualTo(secretKey);
        assertThat(value(reopened, "embedded_postgres_password")).isEqualTo(password);
        assertThat(reopened.values()).isEqualTo(typed.values());
    }

    private ScreenSession open(ConfigValues saved) {
        return ScreenSession.open(screen, saved, TestFunctions::new);
    }

    private static ScreenState answer(ScreenSession session, String item, String value) {
        return session.answer(new ItemName(item), Answer.of(value));
    }

    private static List<String> visible(ScreenState state) {
        return state.items()
                .filter(ItemState::visible)
                .map(item -> item.name().value())
                .toList();
    }

    private static String value(ScreenState state, String item) {
        return state.item(new ItemName(item)).orElseThrow().value();
    }

    private static Optional<Path> find() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/packages/kots/sentry/config.yaml"))
                .filter(Files::isRegularFile)
                .findFirst();
    }
}
