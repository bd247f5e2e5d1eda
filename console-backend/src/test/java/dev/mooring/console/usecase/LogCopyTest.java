package dev.mooring.console.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mooring.console.inspect.WrittenLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogCopyTest {

    private final WrittenLog log = new WrittenLog().writes("one", "two");

    @Test
    void aWholeLogIsNothingButItsLines() throws IOException {
        log.ends();

        assertThat(copied()).isEqualTo("one\ntwo\n");
        assertThat(log.isClosed()).isTrue();
    }

    @Test
    void aLogWhoseConnectionBreaksSaysSoAtItsEnd() throws IOException {
        log.breaks("The API server did not answer: connection reset.");

        assertThat(copied()).isEqualTo("one\ntwo\n(cut off here: The API server did not answer: connection reset.)\n");
    }

    @Test
    void aLogThatFallsSilentSaysSoAtItsEnd() throws IOException {
        assertThat(copied())
                .isEqualTo("one\ntwo\n(cut off here: the cluster sent nothing more for 30 s. Download the log again for"
                        + " the rest)\n");
    }

    @Test
    void aLogThatIsTooLongSaysSoAtItsEnd() throws IOException {
        String line = "x".repeat(1 << 20);
        for (int megabyte = 0; megabyte < 65; megabyte++) {
            log.writes(line);
        }

        String copy = copied();

        assertThat(copy).endsWith("x\n(cut off here: the log is longer than 64 MiB)\n");
        assertThat(copy.length()).isLessThan(66 << 20);
    }

    private String copied() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReadLog.Copy(log).writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
