package dev.mooring.ui.objects;

import com.vaadin.flow.server.streams.DownloadEvent;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ReadLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A log on its way into a file: written on as it comes, so that it is never held as a whole. */
final class LogDownload {

    private LogDownload() {}

    static void answer(DownloadEvent event, Outcome<ReadLog.Copy> outcome, String filename) throws IOException {
        event.setFileName(filename);
        event.setContentType("text/plain;charset=utf-8");
        switch (outcome) {
            case Outcome.Done<ReadLog.Copy>(ReadLog.Copy copy, List<Finding> _) -> {
                try (copy) {
                    copy.writeTo(event.getOutputStream());
                }
            }
            case Outcome.Refused<ReadLog.Copy>(var _, List<Finding> reasons) ->
                event.getOutputStream()
                        .write(reasons.stream()
                                .map(Finding::message)
                                .collect(Collectors.joining("\n", "", "\n"))
                                .getBytes(StandardCharsets.UTF_8));
        }
    }
}
