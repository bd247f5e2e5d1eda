package dev.mooring.graphs.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.mooring.config.finding.Finding;
import dev.mooring.graphs.usecase.GraphsView.Source;
import dev.mooring.ui.kit.Banner;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.FindingList;
import dev.mooring.ui.kit.RelativeTime;
import dev.mooring.ui.kit.Tone;
import dev.mooring.ui.shell.Links;
import java.util.List;

/** Says where figures come from, or why there are none and what to do about it. */
final class SourceNote {

    private static final String HOW =
            "Install Prometheus (the Helm chart kube-prometheus-stack brings all that the usual"
                    + " graphs need), or give the address of one that is there. Without it, Mooring shows present CPU and memory where"
                    + " the cluster has a metrics API, such as metrics-server.";

    private SourceNote() {}

    static Component of(Source source) {
        return switch (source) {
            case Source.Prometheus(String address, boolean found) -> fromPrometheus(address, found);
            case Source.MetricsApi metrics -> fromMetricsApi(metrics);
            case Source.None(var why) -> none(why.stream().toList());
            case Source.Unusable(Finding finding) -> unusable(finding);
            case Source.NotDeployed _ ->
                new EmptyState(
                        VaadinIcon.CHART,
                        "Nothing runs yet",
                        "Graphs show what the application uses while it runs. Deploy a version first.",
                        new Anchor(Links.here(Links.VERSIONS), "Open versions"));
        };
    }

    private static Component fromPrometheus(String address, boolean found) {
        Paragraph note = new Paragraph("Figures come from Prometheus at " + address
                + (found ? ", which Mooring found in the cluster." : ".") + " Drag over a graph to look closer.");
        note.addClassName("mo-quiet");
        return note;
    }

    private static Component fromMetricsApi(Source.MetricsApi metrics) {
        Banner banner = new Banner(
                Tone.BUSY,
                VaadinIcon.INFO_CIRCLE,
                "No Prometheus: these are the figures of the cluster's metrics API, as far back as this console has been"
                        + " running and at most two hours."
                        + (metrics.vendors() == 0
                                ? ""
                                : " The vendor's own graphs (" + metrics.vendors() + ") need a Prometheus.")
                        + (metrics.simulated() ? " This cluster is simulated, and so are its figures." : ""));
        banner.add(new Span(new Text("Figures since "), new RelativeTime(metrics.since())), settings());
        return banner;
    }

    private static Component none(List<Finding> why) {
        FindingList reasons =
                new FindingList(why.stream().map(SourceNote::asNote).toList());
        reasons.setId("graphs__why");
        return new EmptyState(VaadinIcon.CHART, "No figures yet", HOW, reasons, settings());
    }

    /** That a cluster has no metrics API is no error of anybody's. */
    private static Finding asNote(Finding finding) {
        return Finding.info(finding.code(), finding.message(), finding.where());
    }

    private static Component unusable(Finding finding) {
        return new EmptyState(
                VaadinIcon.CHART,
                "The Prometheus that is set cannot be used",
                "Correct what is wrong; charts come by themselves then.",
                new FindingList(List.of(finding)),
                settings());
    }

    private static Anchor settings() {
        Anchor link = new Anchor(Links.here(Links.SETTINGS), "Open the settings of graphs");
        link.setId("graphs__settings");
        return link;
    }
}
