package dev.mooring.k8s;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** What happens once the server listens: password, package, a word that it is ready; then it waits for its end. */
public class Console implements QuarkusApplication {

    private final FirstSteps steps;

    Console(FirstSteps steps) {
        this.steps = steps;
    }

    @Override
    public int run(String... args) {
        int code = steps.take();
        if (code == 0) {
            Quarkus.waitForExit();
        }
        return code;
    }
}
