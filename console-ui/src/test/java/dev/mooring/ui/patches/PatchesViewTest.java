package dev.mooring.ui.patches;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.console.deploy.plan.ChangedDocument;
import dev.mooring.console.deploy.plan.PlanEntry.DiffLine;
import dev.mooring.console.usecase.ConfigPreview;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.version.Patches;
import dev.mooring.console.version.VersionSource;
import dev.mooring.console.version.VersionState;
import dev.mooring.ui.ViewTest;
import dev.mooring.ui.fake.FakeConsole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PatchesViewTest extends ViewTest {

    @Test
    void withoutAnApplicationThereIsNothingToPatch() {
        open("patches");

        assertThat(wordsOf("patches__page")).contains("Nothing to patch yet");
    }

    @Test
    void withoutPatchesThePageExplainsThemByExamples() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);

        open("patches");

        assertThat(wordsOf("patches__page")).contains("No patches", "nodeSelector", "labelSelector");
    }

    @Test
    void aPatchIsAddedPreviewedAndSavedAsAVersion() {
        console.add(new VersionState.Ready(), ConfigValues.EMPTY);
        console.preview(new ConfigPreview(
                List.of(new ChangedDocument(
                        FakeConsole.deployment("web"),
                        "web.yaml",
                        ChangedDocument.Change.CHANGED,
                        List.of(new DiffLine(DiffLine.Kind.ADDED, "disk: ssd")))),
                3,
                List.of()));
        open("patches");

        click("patches__add");
        write("patch-1.yaml", "kind: Deployment");

        assertThat(wordsOf("patches__summary")).isEqualTo("1 object changes.");
        assertThat(isThere("patches__document-Deployment-web")).isTrue();

        test(find(TextField.class, "patches__note")).setValue("Nodes");
        click("patches__save");

        assertThat(console.newest().source()).isEqualTo(VersionSource.PATCH_CHANGE);
        assertThat(console.newest().note()).isEqualTo("Nodes");
        assertThat(console.newest().patches().files()).isEqualTo(Map.of("patch-1.yaml", "kind: Deployment"));
    }

    @Test
    void whatIsWrongStandsAtItsFile() {
        patched();
        console.preview(new ConfigPreview(
                List.of(),
                0,
                List.of(Finding.error("patch-no-target", "There is no web.", Place.of("patches/b.yaml", 1, 1)))));

        open("patches");

        assertThat(wordsOf("patches__file-b.yaml")).contains("There is no web.");
        assertThat(wordsOf("patches__file-a.yaml")).doesNotContain("There is no web.");
    }

    @Test
    void aFileIsRenamedOrRemoved() {
        patched();
        open("patches");

        test(find(TextField.class, "patches__name-a.yaml")).setValue("c.yaml");
        click("patches__remove-b.yaml");
        click("patches__save");

        assertThat(console.newest().patches().files()).isEqualTo(Map.of("c.yaml", "a: 1"));
    }

    @Test
    void twoFilesOfOneNameAreToldAndNotSaved() {
        patched();
        open("patches");

        test(find(TextField.class, "patches__name-a.yaml")).setValue("b.yaml");
        click("patches__save");

        assertThat(wordsOf("patches__page")).contains("Two files have this name");
        assertThat(console.newest().sequence().value()).isZero();
    }

    @Test
    void withoutAChangeThereIsNothingToSave() {
        patched();

        open("patches");

        assertThat(find(Button.class, "patches__save").isEnabled()).isFalse();
    }

    @Test
    void aRefusedSaveIsToldAndNothingIsLost() {
        patched();
        open("patches");
        write("a.yaml", "a: 2");
        console.refuseEverything(
                Outcome.Reason.CONFLICT, Finding.error("patches-outdated", "Somebody was faster.", Place.NONE));

        click("patches__save");

        assertThat(wordsOf("patches__findings")).contains("Somebody was faster.");
        assertThat(find(TextArea.class, "patches__text-a.yaml").getValue()).isEqualTo("a: 2");
    }

    private void patched() {
        console.add(
                new VersionState.Ready(),
                ConfigValues.EMPTY,
                VersionSource.PATCH_CHANGE,
                "",
                new Patches(new TreeMap<>(Map.of("a.yaml", "a: 1", "b.yaml", "b: 1"))));
    }

    private void write(String file, String text) {
        test(find(TextArea.class, "patches__text-" + file)).setValue(text);
        roundTrip();
    }
}
