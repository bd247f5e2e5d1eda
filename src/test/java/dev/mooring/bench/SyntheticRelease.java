package dev.mooring.bench;

import dev.mooring.console.packages.PackageFiles;
import java.util.HashMap;
import java.util.Map;

/** A release of a given number of manifests over a screen of a given size; each manifest reads five answers of it. */
record SyntheticRelease(int manifests, int items) {

    /** @param size {@code MANIFESTSxITEMS} */
    static SyntheticRelease of(String size) {
        String[] parts = size.split("x", 2);
        return new SyntheticRelease(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    PackageFiles files() {
        Map<String, String> files = new HashMap<>();
        files.put("config.yaml", SyntheticScreen.yaml(items, ScreenShape.NEIGHBOURS));
        for (int number = 0; number < manifests; number++) {
            files.put("manifest-%05d.yaml".formatted(number), manifest(number));
        }
        return PackageFiles.ofTexts(files);
    }

    private String manifest(int number) {
        String kind =
                switch (number % 3) {
                    case 0 -> deployment();
                    case 1 -> service();
                    default -> configMap();
                };
        String text = kind.replace("NUMBER", Integer.toString(number));
        for (char answer = 'A'; answer <= 'E'; answer++) {
            text = text.replace("ANSWER_" + answer, "item_" + item(number * 7 + (answer - 'A') * 4));
        }
        return text;
    }

    /** Never one of the texts of several lines. */
    private int item(int number) {
        int wrapped = number % items;
        return wrapped % 4 == 3 ? wrapped - 3 : wrapped;
    }

    private static String deployment() {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web-NUMBER
                  labels: {app: web-NUMBER, tier: 'repl{{ ConfigOption "ANSWER_A" }}'}
                  annotations:
                    customer: 'repl{{ LicenseFieldValue "customerName" }}'
                spec:
                  replicas: 2
                  selector: {matchLabels: {app: web-NUMBER}}
                  template:
                    metadata: {labels: {app: web-NUMBER}}
                    spec:
                      containers:
                      - name: web
                        image: registry.example.com/bench/web:1.NUMBER
                        ports:
                        - containerPort: 8080
                        env:
                        - name: FIRST
                          value: 'repl{{ ConfigOption "ANSWER_B" }}'
                        - name: SECOND
                          value: '{{repl ConfigOption "ANSWER_C" }}'
                        - name: SHORT
                          value: 'repl{{ ConfigOption "ANSWER_D" | upper | trunc 20 }}'
                        {{repl if ConfigOptionEquals "ANSWER_A" "1" }}
                        - name: CHOSEN
                          value: '{{repl ConfigOption "ANSWER_E" | b64enc }}'
                        {{repl else }}
                        - name: CHOSEN
                          value: nothing
                        {{repl end }}
                        - name: SEATS
                          value: 'repl{{ LicenseFieldValue "seats" }}'
                        resources:
                          limits: {cpu: 500m, memory: 256Mi}
                          requests: {cpu: 100m, memory: 128Mi}
                        readinessProbe:
                          httpGet: {path: /ready, port: 8080}
                """;
    }

    private static String service() {
        return """
                apiVersion: v1
                kind: Service
                metadata:
                  name: web-NUMBER
                  labels:
                    first: 'repl{{ ConfigOption "ANSWER_A" }}'
                    second: 'repl{{ ConfigOption "ANSWER_B" }}'
                  annotations:
                    third: '{{repl ConfigOption "ANSWER_C" }}'
                    fourth: '{{repl ConfigOption "ANSWER_D" }}'
                    fifth: 'repl{{ ConfigOption "ANSWER_E" }}'
                    seats: 'repl{{ LicenseFieldValue "seats" }}'
                    kots.io/when: '{{repl if ConfigOptionEquals "ANSWER_A" "never" }}false{{repl else }}true{{repl end }}'
                spec:
                  type: ClusterIP
                  selector: {app: web-NUMBER}
                  ports:
                  - {name: http, port: 80, targetPort: 8080}
                """;
    }

    private static String configMap() {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: web-NUMBER
                data:
                  first: 'repl{{ ConfigOption "ANSWER_A" }}'
                  second: 'repl{{ ConfigOption "ANSWER_B" }}'
                  web.conf: |-
                    third = {{repl ConfigOption "ANSWER_C" }}
                    fourth = {{repl ConfigOption "ANSWER_D" }}
                    {{repl if ConfigOptionEquals "ANSWER_A" "1" }}
                    fifth = {{repl ConfigOption "ANSWER_E" }}
                    {{repl else }}
                    fifth = off
                    {{repl end }}
                    seats = repl{{ LicenseFieldValue "seats" }}
                """ + "    setting = a line that no answer changes\n".repeat(20);
    }
}
