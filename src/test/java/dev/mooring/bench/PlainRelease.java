package dev.mooring.bench;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A release of plain objects that no controller has work with: the files are applied as they are, by the console and by
 * kubectl.
 *
 * @param objects a fifth each of ConfigMaps, Secrets, Services, Deployments without replicas and ServiceAccounts
 * @param edition what all objects say; another one changes them all
 */
record PlainRelease(int objects, int edition) {

    static final String SLUG = "bench";

    SortedMap<String, String> manifests() {
        SortedMap<String, String> files = new TreeMap<>();
        for (int number = 0; number < objects; number++) {
            String text = kind(number)
                    .replace("NUMBER", Integer.toString(number))
                    .replace("EDITION", Integer.toString(edition));
            files.put("object-%05d.yaml".formatted(number), text);
        }
        return files;
    }

    /** What makes a package of the manifests. */
    static String application() {
        return """
                apiVersion: kots.io/v1beta1
                kind: Application
                metadata: {name: bench}
                spec: {title: Bench, allowRollback: true}
                """;
    }

    private static String kind(int number) {
        return switch (number % 5) {
            case 0 -> configMap();
            case 1 -> secret();
            case 2 -> service();
            case 3 -> deployment();
            default -> serviceAccount();
        };
    }

    private static String configMap() {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: bench-NUMBER, labels: {edition: "EDITION"}}
                data:
                  app.conf: |
                    edition = EDITION
                """ + "    setting = a line as there are many in a file of settings\n".repeat(20);
    }

    private static String secret() {
        return """
                apiVersion: v1
                kind: Secret
                metadata: {name: bench-NUMBER, labels: {edition: "EDITION"}}
                stringData: {user: bench, password: "example-EDITION"}
                """;
    }

    private static String service() {
        return """
                apiVersion: v1
                kind: Service
                metadata: {name: bench-NUMBER, labels: {edition: "EDITION"}}
                spec:
                  clusterIP: None
                  selector: {app: bench-NUMBER}
                  ports: [{name: http, port: 80, targetPort: 8080}]
                """;
    }

    private static String deployment() {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: bench-NUMBER, labels: {edition: "EDITION"}}
                spec:
                  replicas: 0
                  selector: {matchLabels: {app: bench-NUMBER}}
                  template:
                    metadata: {labels: {app: bench-NUMBER}}
                    spec:
                      containers:
                      - name: web
                        image: registry.example.com/bench/web:EDITION
                        ports: [{containerPort: 8080}]
                        env:
                        - {name: FIRST, value: one}
                        - {name: SECOND, value: two}
                        resources:
                          limits: {cpu: 500m, memory: 256Mi}
                          requests: {cpu: 100m, memory: 128Mi}
                        readinessProbe: {httpGet: {path: /ready, port: 8080}}
                """;
    }

    private static String serviceAccount() {
        return """
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: bench-NUMBER, labels: {edition: "EDITION"}}
                """;
    }
}
