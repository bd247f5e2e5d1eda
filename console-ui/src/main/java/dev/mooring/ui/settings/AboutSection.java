package dev.mooring.ui.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.console.usecase.AppView;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.ui.kit.KeyFigures;
import dev.mooring.ui.kit.MonoName;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.SettingsSection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a vendor asks for first when help is needed: which console, on which cluster, in which namespace. */
@ApplicationScoped
public class AboutSection implements SettingsSection {

    private static final int LAST = 1000;

    private final CurrentApp currentApp;
    private final String version;

    public AboutSection(
            CurrentApp currentApp,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.currentApp = currentApp;
        this.version = version;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public String id() {
        return "about";
    }

    @Override
    public String title() {
        return "About";
    }

    @Override
    public String effect() {
        return "What to tell when you ask for help.";
    }

    @Override
    public Component content() {
        KeyFigures figures = new KeyFigures().with("Mooring", new MonoName(version));
        return cluster().map(facts -> (Component) add(figures, facts)).orElseGet(() -> {
            figures.with("Cluster", new Paragraph("Known once an application was added."));
            return figures;
        });
    }

    private Optional<ClusterFacts> cluster() {
        return currentApp.find() instanceof Outcome.Done<Optional<AppView>>(Optional<AppView> app, _)
                ? app.map(AppView::cluster)
                : Optional.empty();
    }

    private static KeyFigures add(KeyFigures figures, ClusterFacts facts) {
        return figures.with("Cluster", new MonoName(facts.name()))
                .with("Kubernetes", facts.version().isEmpty() ? "unknown" : facts.version())
                .with("Namespace", new MonoName(facts.namespace()))
                .with("Kind", facts.simulated() ? "Simulated: nothing really runs here" : "Real cluster");
    }
}
