package dev.mooring.k8s;

import dev.mooring.console.access.AccessUnavailableException;
import dev.mooring.console.access.AdminPassword;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.usecase.Notifier;
import dev.mooring.console.usecase.ResumeWork;
import dev.mooring.console.usecase.ScheduledChecks;
import dev.mooring.k8s.PackageAtStart.Objections;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sets the password at the first start, takes the given package in, and says that all is ready. In a pod this goes on in
 * the background until the cluster answers.
 */
@ApplicationScoped
class FirstSteps {

    private static final Logger LOG = Logger.getLogger(FirstSteps.class);
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final AdminPassword password;
    private final PackageAtStart content;
    private final ResumeWork resume;
    private final ScheduledChecks updates;
    private final Notifier notifier;
    private final ClusterFacts cluster;
    private final Greeting greeting;
    private final boolean inCluster;
    private volatile boolean done;

    FirstSteps(
            AdminPassword password,
            PackageAtStart content,
            ResumeWork resume,
            ScheduledChecks updates,
            Notifier notifier,
            ClusterFacts cluster,
            Greeting greeting,
            @ConfigProperty(name = ClusterSettings.KIND, defaultValue = "simulated") String kind) {
        this.password = password;
        this.content = content;
        this.resume = resume;
        this.updates = updates;
        this.notifier = notifier;
        this.cluster = cluster;
        this.greeting = greeting;
        this.inCluster = kind.equals("in-cluster");
    }

    /**
     * In a pod a package that is refused does not end the console: an application that it brought earlier may be running
     * and want looking after.
     *
     * @return exit code; 0 means: go on serving
     */
    int take() {
        if (inCluster) {
            Thread.ofVirtual().name("first-steps").start(this::untilDone);
            return 0;
        }
        try {
            return taken();
        } catch (AccessUnavailableException e) {
            System.err.println("mooring: " + e.getMessage()
                    + ". Mooring keeps its state there: check that the namespace exists and that your account may get,"
                    + " create and update Secrets in it.");
            return 1;
        }
    }

    /** Whether people can sign in: the password is set, and the given package was looked at. */
    boolean areDone() {
        return done;
    }

    private int taken() {
        Optional<String> generated = password.setAtFirstStart();
        Objections objections = content.install();
        objections.findings().forEach(finding -> System.err.println("mooring: " + finding));
        if (objections.toPackage() && !inCluster) {
            return 1;
        }
        resume.resume();
        updates.start();
        notifier.start();
        done = true;
        greeting.print(cluster, generated);
        return 0;
    }

    private void untilDone() {
        while (!tried()) {
            try {
                Thread.sleep(RETRY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean tried() {
        try {
            taken();
            return true;
        } catch (AccessUnavailableException e) {
            LOG.warnf("start-delayed reason=\"%s\" retry-in=%s", e.getMessage(), RETRY);
            return false;
        }
    }
}
