package dev.mooring.ui.settings;

import com.vaadin.flow.component.Component;
import dev.mooring.console.cluster.ClusterFacts;
import dev.mooring.ui.kit.KeyFigures;
import dev.mooring.ui.kit.MonoName;
import dev.mooring.ui.shell.SettingsSection;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a vendor asks for first when help is needed: which console, on which cluster, in which namespace. */
@ApplicationScoped
public class AboutSection implements SettingsSection {

    private static final int LAST = 1000;

    private final ClusterFacts facts;
    private final String version;

    public AboutSection(
            ClusterFacts facts,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.facts = facts;
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
        return new KeyFigures()
                .with("Mooring", new MonoName(version))
                .with("Cluster", new MonoName(facts.name()))
                .with("Kubernetes", facts.version().isEmpty() ? "unknown" : facts.version())
                .with("Namespace", new MonoName(facts.namespace()))
                .with("Kind", facts.simulated() ? "Simulated: nothing really runs here" : "Real cluster");
    }
}
