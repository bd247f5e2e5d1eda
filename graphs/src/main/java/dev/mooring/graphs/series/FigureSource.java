package dev.mooring.graphs.series;

/** Whoever knows figures over time and understands PromQL. */
public interface FigureSource {

    /** Waits for the answer; never longer than the source's own limit. */
    Answer range(String query, Grid grid);
}
