package dev.mooring.ui.configuration.preview;

import com.vaadin.flow.component.Component;
import dev.mooring.console.usecase.ConfigPreview;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.PreviewConfig;
import dev.mooring.ui.shell.BackgroundWork;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Renders what is wanted beside the page, after a pause in typing. Only the newest wish counts: an older one is not begun
 * any more and, where it was, its result is dropped.
 */
public final class Previews {

    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PreviewConfig previewConfig;
    private final BackgroundWork background;
    private final AtomicLong newest = new AtomicLong();

    public Previews(PreviewConfig previewConfig, BackgroundWork background) {
        this.previewConfig = previewConfig;
        this.background = background;
    }

    void want(Component page, PreviewPanel.Draft draft, Consumer<Outcome<ConfigPreview>> whenDone) {
        long wish = newest.incrementAndGet();
        background.runLater(
                page,
                PAUSE,
                () -> newest.get() == wish,
                () -> previewConfig.preview(draft.app(), draft.basedOn(), draft.answers()),
                outcome -> {
                    if (newest.get() == wish) {
                        whenDone.accept(outcome);
                    }
                });
    }

    /** Nobody waits any more. */
    void forget() {
        newest.incrementAndGet();
    }
}
