package dev.mooring.ui.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.status.Health;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VersionsViewTest extends ViewTest {

    @Test
    void withoutAnApplicationThereAreNoVersions() {
        open("versions");

        assertThat(wordsOf("versions__page")).contains("No versions yet");
    }

    @Test
    void theNewestVersionIsFirst() {
        twoVersions();

        assertThat(row(0).version().sequence().value()).isEqualTo(1);
        assertThat(row(1).version().sequence().value()).isZero();
    }

    @Test
    void runningAndDesiredAreToldApart() {
        twoVersions();

        assertThat(row(0)).matches(VersionRow::desired).matches(row -> !row.running());
        assertThat(row(1)).matches(VersionRow::running).matches(row -> !row.desired());
    }

    @Test
    void onlyDeployedVersionsHaveADeployLog() {
        twoVersions();

        assertThat(row(0).hasDeployLog()).isFalse();
        assertThat(row(1).hasDeployLog()).isTrue();
    }

    @Test
    void aReleaseIsUploadedInADialog() {
        twoVersions();

        click("versions__upload");

        assertThat(isThere("install__add")).isTrue();
    }

    private void twoVersions() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.run(Health.READY);
        console.add(new VersionState.Ready(), ConfigValues.EMPTY, VersionSource.CONFIG_CHANGE, "Rename");
        open("versions");
    }

    @SuppressWarnings("unchecked")
    private VersionRow row(int index) {
        Grid<VersionRow> grid = find(Grid.class, "versions__list");
        return test(grid).getRow(index);
    }
}
