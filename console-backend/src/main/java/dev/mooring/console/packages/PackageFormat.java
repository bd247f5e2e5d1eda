package dev.mooring.console.packages;

import dev.mooring.config.screen.ItemName;
import java.util.List;

/** How a vendor packaged an application, with what rendering has to know of it; more formats are to come. */
public sealed interface PackageFormat {

    /** Manifests and charts with templates of KOTS. */
    record Kots() implements PackageFormat {}

    /**
     * A Helm chart of its own, installed as one release.
     *
     * @param chart as it calls itself
     * @param values which answer goes where among its values
     * @param further the item whose answer is YAML, merged over all of them
     */
    record HelmChart(ChartName chart, List<ChartValue> values, ItemName further) implements PackageFormat {
        public HelmChart {
            values = List.copyOf(values);
        }
    }

    /**
     * A value of a chart that is asked for.
     *
     * @param path keys from the outermost on
     * @param given whether the chart's own values have it, so that an answer that was not given need not be passed on
     */
    record ChartValue(ItemName item, List<String> path, ValueKind kind, boolean given) {
        public ChartValue {
            path = List.copyOf(path);
        }
    }

    /** What an answer, which is a text, becomes among the values. */
    enum ValueKind {
        TEXT,
        WHOLE_NUMBER,
        NUMBER,
        TRUTH,
        YAML
    }
}
