package dev.mooring.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The whole console as a process: from start to ready, its memory before and after a browser session, and the time from
 * a key pressed in a question to the answer that depends on it being on the page.
 */
public final class ProcessBench {

    private static final String PASSWORD = "bench-password";
    private static final int STARTS = 3;
    private static final int KEYS = 30;

    private ProcessBench() {}

    public static void main(String... arguments) throws IOException {
        for (int start = 1; start < STARTS; start++) {
            try (Started console = Started.demo()) {
                say("start to ready (%d of %d): %d ms", start, STARTS, console.millis());
            }
        }
        try (Started console = Started.demo()) {
            say("start to ready (%d of %d): %d ms", STARTS, STARTS, console.millis());
            say("memory when ready: %d MB", console.residentMegabytes());
            browse(console);
            say("memory after a browser session: %d MB", console.residentMegabytes());
        }
    }

    private static void browse(Started console) {
        LaunchOptions options = new LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        try (Playwright playwright =
                        Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options)) {
            Page page = browser.newPage();
            signIn(page, console.address());
            for (String path : List.of("/", "/versions", "/settings", "/configuration")) {
                page.navigate(console.address() + path);
                page.locator("h1, h2").first().waitFor();
            }
            keystrokes(page);
        }
    }

    private static void signIn(Page page, String address) {
        page.navigate(address + "/login");
        page.locator("[id='login__password']").fill(PASSWORD);
        page.locator("[id='login__submit']").click();
        page.locator("h1, h2").first().waitFor();
    }

    /** Measured in the page: from the input event to the change of the save bar, which only the server can make. */
    private static void keystrokes(Page page) {
        page.locator("[id='config__save']").waitFor();
        Object measured = page.evaluate("""
                async keys => {
                  const input = document.querySelector("[id='config__item-title'] input, vaadin-text-field[id='config__item-title'] input");
                  const times = [];
                  for (let key = 0; key < keys; key++) {
                    const changed = new Promise(done => new MutationObserver((_, observer) => {
                      observer.disconnect(); done();
                    }).observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true,
                        attributeFilter: ['data-state', 'class', 'text']}));
                    const begin = performance.now();
                    input.value = 'typed ' + key;
                    input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
                    await Promise.race([changed, new Promise(done => setTimeout(done, 2000))]);
                    times.push(performance.now() - begin);
                    await new Promise(done => setTimeout(done, 400));
                  }
                  return times;
                }
                """, KEYS);
        double[] sorted = ((List<?>) measured)
                .stream()
                        .mapToDouble(time -> ((Number) time).doubleValue())
                        .sorted()
                        .toArray();
        say(
                "key to first change of the page: median %.0f ms, slowest of %d %.0f ms",
                sorted[KEYS / 2], KEYS, sorted[KEYS - 1]);
    }

    private static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }

    /** A demo that runs. */
    private record Started(Process process, int port, long millis) implements AutoCloseable {

        static Started demo() throws IOException {
            int port = freePort();
            Path root = Path.of(System.getProperty("mooring.root", "."));
            long begin = System.nanoTime();
            ProcessBuilder builder =
                    new ProcessBuilder(root.resolve("mooring").toString(), "demo", "--port", Integer.toString(port));
            builder.environment().put("MOORING_PASSWORD", PASSWORD);
            Process process = builder.redirectErrorStream(true).start();
            awaitReady(process);
            return new Started(process, port, (System.nanoTime() - begin) / 1_000_000);
        }

        String address() {
            return "http://127.0.0.1:" + port;
        }

        long residentMegabytes() {
            return new ProcessMemory(process.pid()).residentMegabytes();
        }

        private static void awaitReady(Process process) throws IOException {
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            StringBuilder said = new StringBuilder();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.append(line).append('\n');
                if (line.contains("is ready")) {
                    drain(output);
                    return;
                }
            }
            throw new IOException("The demo ended instead of becoming ready:\n" + said);
        }

        /** So that the process never waits for its words to be read; ends with the process. */
        private static void drain(BufferedReader output) {
            Thread.ofVirtual().start(() -> {
                try {
                    output.transferTo(Writer.nullWriter());
                } catch (IOException e) {
                    // the process has ended
                }
            });
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            }
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }
}
