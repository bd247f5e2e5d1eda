package dev.mooring.console.render.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.yaml.YamlFile;
import dev.mooring.config.yaml.YamlNode.YamlMapping;
import dev.mooring.config.yaml.YamlText;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.version.Patches;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatchingTest {

    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              namespace: shop
              labels: {app: web, tier: front}
              finalizers: [one]
            spec:
              replicas: 1
              strategy: {type: RollingUpdate, rollingUpdate: {maxSurge: 1}}
              template:
                spec:
                  containers:
                  - name: web
                    image: web:1
                    args: [a, b]
                    env:
                    - {name: A, value: a}
                    - {name: B, value: b}
                    ports:
                    - {containerPort: 53, protocol: UDP}
                  - {name: proxy, image: proxy:1}
                  tolerations: [{key: old}]
            """;
    private static final String MAP = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web, namespace: shop}\n";
    private static final String HEAD = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n";

    @Test
    void aPartOfAnObjectIsMergedIntoItAndNullTakesAway() {
        KubeObject patched = patched(HEAD + "spec: {replicas: 3, strategy: {rollingUpdate: null}, paused: true}\n");

        assertThat(patched.at("spec", "replicas")).contains(3L);
        assertThat(patched.at("spec", "strategy")).contains(Map.of("type", "RollingUpdate"));
        assertThat(patched.at("spec", "paused")).contains(true);
        assertThat(patched.label("tier")).contains("front");
    }

    @Test
    void itemsOfKnownListsAreMergedByTheirKeyAndNewOnesComeLast() {
        KubeObject patched = patched(HEAD + """
                spec:
                  template:
                    spec:
                      containers:
                      - name: sidecar
                        image: sidecar:1
                      - name: web
                        args: [c]
                        env:
                        - {name: B, value: other}
                        - {name: A, $patch: delete}
                        - {name: C, value: c}
                        ports:
                        - {containerPort: 53, name: tcp}
                      - $patch: delete
                        name: proxy
                      tolerations: [{key: new}]
                """);

        assertThat(YamlText.write(patched.at("spec", "template", "spec").orElseThrow()))
                .isEqualTo("""
                        containers:
                        - name: web
                          image: web:1
                          args:
                          - c
                          env:
                          - name: B
                            value: other
                          - name: C
                            value: c
                          ports:
                          - containerPort: 53
                            protocol: UDP
                          - containerPort: 53
                            name: tcp
                        - name: sidecar
                          image: sidecar:1
                        tolerations:
                        - key: new
                        """);
    }

    @Test
    void instructionsReplaceAListOrAMappingAsAWhole() {
        KubeObject patched = patched(HEAD + """
                spec:
                  strategy: {$patch: replace, type: Recreate}
                  template:
                    spec:
                      containers:
                      - $patch: replace
                      - {name: only, image: only:1}
                """);

        assertThat(patched.at("spec", "strategy")).contains(Map.of("type", "Recreate"));
        assertThat(patched.list("spec", "template", "spec", "containers"))
                .isEqualTo(List.of(Map.of("name", "only", "image", "only:1")));
    }

    @Test
    void keysThatAreNotRetainedGo() {
        KubeObject patched = patched(HEAD + "spec: {strategy: {$retainKeys: [type], type: Recreate}}\n");

        assertThat(patched.at("spec", "strategy")).contains(Map.of("type", "Recreate"));
    }

    @Test
    void finalizersAreAdded() {
        KubeObject patched = patched(HEAD.replace("{name: web}", "{name: web, finalizers: [two, one]}"));

        assertThat(patched.list("metadata", "finalizers")).isEqualTo(List.of("one", "two"));
    }

    @Test
    void listsOfOtherKindsAreReplaced() {
        String thing = "apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\n";

        Patched patched = apply(
                thing + "spec: {containers: [{name: a, left: 1}], keep: 1}\n",
                Map.of("a.yaml", thing + "spec: {containers: [{name: a, right: 2}]}\n"));

        assertThat(patched.objects().getFirst().orElseThrow().at("spec"))
                .contains(Map.of("containers", List.of(Map.of("name", "a", "right", 2L)), "keep", 1L));
    }

    @Test
    void anObjectIsTakenAway() {
        Patched patched = apply(WEB, Map.of("a.yaml", HEAD + "$patch: delete\n"));

        assertThat(patched.findings()).isEmpty();
        assertThat(patched.objects()).containsExactly(Optional.empty());
    }

    @Test
    void theVendorsApiVersionStays() {
        KubeObject patched = patched(HEAD.replace("apps/v1", "apps/v1beta2") + "spec: {replicas: 3}\n");

        assertThat(patched.apiVersion()).isEqualTo("apps/v1");
    }

    @Test
    void stepsOfAJsonPatchAreDoneInTheirOrder() {
        KubeObject patched = patched("""
                target: {kind: Deployment, name: web}
                patch: |
                  - {op: test, path: /spec/replicas, value: 1.0}
                  - {op: replace, path: /spec/replicas, value: 5}
                  - {op: add, path: /metadata/annotations, value: {}}
                  - {op: add, path: /metadata/annotations/a~1b, value: c}
                  - {op: add, path: /spec/template/spec/containers/0/args/-, value: z}
                  - {op: add, path: /spec/template/spec/containers/0/args/0, value: first}
                  - {op: remove, path: /spec/template/spec/containers/1}
                  - {op: move, from: /spec/strategy, path: /spec/moved}
                  - {op: copy, from: /spec/moved/type, path: /spec/copied}
                """);

        assertThat(patched.at("spec", "replicas")).contains(5L);
        assertThat(patched.annotation("a/b")).contains("c");
        assertThat(patched.at("spec", "copied")).contains("RollingUpdate");
        assertThat(patched.at("spec", "strategy")).isEmpty();
        assertThat(patched.list("spec", "template", "spec", "containers"))
                .singleElement()
                .satisfies(container ->
                        assertThat(((Map<?, ?>) container).get("args")).isEqualTo(List.of("first", "a", "b", "z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Deploy.*",
                "name: we.",
                "group: apps",
                "version: v1",
                "namespace: shop",
                "labelSelector: app=web",
                "labelSelector: 'app in (web, api),tier!=back,!gone,tier'",
                "annotationSelector: '!a'"
            })
    void aTargetSelectsByPatternsAndSelectors(String target) {
        KubeObject patched = patched("target: {%s}\npatch: [{op: add, path: /spec/x, value: 1}]\n".formatted(target));

        assertThat(patched.at("spec", "x")).contains(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Deploy",
                "name: web.+",
                "group: ''\n  kind: ConfigMap",
                "labelSelector: app=api",
                "labelSelector: app notin (web)",
                "labelSelector: '!tier'"
            })
    void aPatternHasToFitWhole(String target) {
        Patched patched = apply(
                WEB, Map.of("a.yaml", "target:\n  %s\npatch: [{op: add, path: /x, value: 1}]\n".formatted(target)));

        assertThat(patched.findings()).extracting(Finding::code).containsExactly("patch-no-target");
    }

    @Test
    void aTargetMayTakeAPartOfAnObjectAndSeveralObjects() {
        Patched patched = apply(
                WEB + "---\n" + MAP,
                Map.of("a.yaml", "target: {name: web}\npatch: |\n  metadata: {labels: {added: 'yes'}}\n"));

        assertThat(patched.objects())
                .allSatisfy(object ->
                        assertThat(object.orElseThrow().label("added")).contains("yes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{op: remove, path: /spec/none}|there is no /spec/none",
                "{op: replace, path: /spec/none, value: 1}|there is no /spec/none",
                "{op: add, path: /spec/none/deep, value: 1}|there is no /spec/none that /spec/none/deep could be added to",
                "{op: add, path: /spec/template/spec/containers/7, value: 1}|is no place in a list of 2",
                "{op: test, path: /spec/replicas, value: 2}|is not the one that its test expects",
                "{op: test, path: /spec/none, value: 2}|there is no /spec/none to test",
                "{op: move, from: /spec/none, path: /spec/x}|there is no /spec/none",
                "{op: move, from: /spec, path: /spec/x}|cannot be moved into itself",
                "{op: copy, from: /spec/none, path: /spec/x}|there is no /spec/none",
                "{op: remove, path: ''}|cannot be removed this way",
                "{op: replace, path: '', value: {}}|cannot be replaced"
            })
    void aStepThatDoesNotGoIsToldAndNothingIsDone(String step, String words) {
        String patch = "target: {kind: Deployment}\npatch:\n- {op: add, path: /spec/x, value: 1}\n- " + step + "\n";

        Patched patched = apply(WEB, Map.of("mine.yaml", patch));

        assertThat(patched.objects().getFirst().orElseThrow().at("spec", "x")).isEmpty();
        assertThat(patched.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.isError()).isTrue();
            assertThat(finding.code()).isEqualTo("patch-does-not-apply");
            assertThat(finding.where().file()).isEqualTo("patches/mine.yaml");
            assertThat(finding.message()).contains("Deployment shop/web", words, "Edit the patch, or remove it.");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apiVersion: v1|patch-unreadable",
                "just text|patch-unreadable",
                "target: {kind: Deployment}|patch-unreadable",
                "patch: [{op: add, path: /x, value: 1}]|patch-unreadable",
                "{target: {kind: '('}, patch: [{op: remove, path: /x}]}|patch-unreadable",
                "{target: {labelSelector: 'a b'}, patch: [{op: remove, path: /x}]}|patch-unreadable",
                "{target: {color: red}, patch: [{op: remove, path: /x}]}|patch-unreadable",
                "{target: {kind: Deployment}, patch: [{op: jump, path: /x}]}|patch-unreadable",
                "{target: {kind: Deployment}, patch: [{op: add, path: x, value: 1}]}|patch-unreadable",
                "{target: {kind: Deployment}, patch: [{op: add, path: /x}]}|patch-unreadable",
                "{target: {kind: Deployment}, patch: [{op: replace, path: /metadata/name, value: x}]}|patch-identity",
                "{target: {kind: Deployment}, patch: '{spec: {$patch: maybe}}'}|patch-does-not-apply",
                "{target: {kind: Deployment}, patch: '{spec: {$new/thing: 1}}'}|patch-does-not-apply",
                "# nothing|patch-empty"
            })
    void whatIsNoPatchIsTold(String text, String code) {
        assertThat(apply(WEB, Map.of("a.yaml", text)).findings())
                .extracting(Finding::code)
                .isNotEmpty()
                .containsOnly(code);
    }

    @Test
    void aPartOfAnObjectThatIsThereTwiceNeedsANamespace() {
        String other = MAP.replace("namespace: shop", "namespace: other");

        Patched patched = apply(
                MAP + "---\n" + other, Map.of("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n"));

        assertThat(patched.findings()).extracting(Finding::code).containsExactly("patch-ambiguous");
    }

    @Test
    void copyingAPartIntoItselfEndsBeforeItTakesAllMemory() {
        String steps = IntStream.range(0, 40)
                .mapToObj("- {op: copy, from: /spec, path: /spec/again%d}\n"::formatted)
                .collect(Collectors.joining());

        Patched patched = apply(WEB, Map.of("a.yaml", "target: {kind: Deployment}\npatch:\n" + steps));

        assertThat(patched.findings()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("too large"));
    }

    @Test
    void patchesComeInTheOrderOfTheirFilesNames() {
        Patched patched = apply(
                WEB,
                Map.of(
                        "20.yaml", HEAD + "spec: {replicas: 20}\n",
                        "10.yaml", HEAD + "spec: {replicas: 10}\n"));

        assertThat(patched.objects().getFirst().orElseThrow().at("spec", "replicas"))
                .contains(20L);
    }

    @Test
    void namesAndSizesAreBounded() {
        Map<String, String> files =
                Map.of("../a.yaml", "", "a.txt", "", "big.yaml", "x".repeat(PatchBounds.LONGEST_FILE + 1));

        assertThat(PatchBounds.refusals(new Patches(new TreeMap<>(files))))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("patch-name", "patch-name", "patch-too-large");
    }

    private static KubeObject patched(String patch) {
        Patched patched = apply(WEB, Map.of("a.yaml", patch));
        assertThat(patched.findings()).isEmpty();
        return patched.objects().getFirst().orElseThrow();
    }

    private static Patched apply(String objects, Map<String, String> patches) {
        List<KubeObject> all = YamlFile.parse("objects.yaml", objects).documents().stream()
                .map(document -> new KubeObject(JsonValues.copyOf((Map<?, ?>) ((YamlMapping) document).toValue())))
                .toList();
        return Patching.apply(all, new Patches(new TreeMap<>(patches)), false);
    }
}
