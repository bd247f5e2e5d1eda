package dev.mooring.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import dev.mooring.test.console.Launch;
import dev.mooring.test.console.RunningConsole;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * From something that happens in the cluster to its being on ten open pages, by the number of objects that are watched: an
 * object is taken away and brought back, and each page notes when its words change. Cluster, console and browser share the
 * machine, and so the clock.
 */
public final class StatusBench {

    private static final int PAGES = Integer.getInteger("mooring.bench.pages", 10);
    private static final int EVENTS = Integer.getInteger("mooring.bench.events", 10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofSeconds(10);

    /** The element is filled anew at each change, and stays the same one. */
    private static final String NOTE = """
            () => {
              const state = document.getElementById('dashboard__state');
              const word = () => state.querySelector('.mo-badge')?.innerText.trim();
              window.told = {};
              new MutationObserver(() => { window.told[word()] ??= Date.now(); })
                .observe(state, {subtree: true, childList: true, characterData: true});
            }
            """;

    private final Path kubeconfig;

    private StatusBench(Path kubeconfig) {
        this.kubeconfig = kubeconfig;
    }

    /** @param arguments the path of a kubeconfig of the test cluster's admin, then numbers of objects */
    public static void main(String... arguments) throws IOException {
        StatusBench bench = new StatusBench(Path.of(arguments[0]));
        List<String> sizes =
                arguments.length > 1 ? List.of(arguments).subList(1, arguments.length) : List.of("100", "1000", "5000");
        System.out.printf("%d pages, %d events%n", PAGES, 2 * EVENTS);
        for (String size : sizes) {
            bench.measure(Integer.parseInt(size));
        }
    }

    private void measure(int objects) throws IOException {
        String name = "bench-status-" + ProcessHandle.current().pid() + "-" + objects;
        Kubectl namespace = Kubectl.in(name);
        namespace.createNamespace();
        try (RunningConsole console = RunningConsole.start(Launch.serve(kubeconfig, name));
                ConsoleApplier applier = ConsoleApplier.on(console);
                KubernetesClient client = new KubernetesClientBuilder()
                        .withConfig(Config.fromKubeconfig(kubeconfig.toFile()))
                        .build()) {
            applier.apply(new PlainRelease(objects, 1));
            console.restart();
            new Run(console, client, name, objects).run();
        } finally {
            namespace.deleteNamespace();
        }
    }

    /** One number of objects. */
    private record Run(RunningConsole console, KubernetesClient client, String namespace, int objects) {

        void run() {
            LaunchOptions options = new LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
            try (Playwright playwright = Playwright.create(
                            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                    Browser browser = playwright.chromium().launch(options)) {
                List<Page> pages = Stream.generate(browser::newContext)
                        .limit(PAGES)
                        .map(this::dashboard)
                        .toList();
                ProcessTime time = new ProcessTime(console.pid());
                Duration loading = time.during(
                        () -> System.out.println(FirstPaint.of(pages.getFirst().context(), console.at("/"))));
                System.out.printf(
                        "processor time of the console for a load: %d ms%n", loading.toMillis() / FirstPaint.LOADS);
                settle();
                ProcessMemory memory = new ProcessMemory(console.pid());
                Duration idle = time.during(() -> LockSupport.parkNanos(QUIET.toNanos()));
                memory.forgetPeak();
                List<Long> millis = new ArrayList<>();
                BrowserWork work = BrowserWork.of(pages);
                Duration busy = time.during(() -> events(pages, millis));
                System.out.println("a page's work for an event: " + work.each(2 * EVENTS));
                print(memory, idle, busy, millis);
            }
        }

        /** The start lists everything; what comes of that is no part of the times. */
        private static void settle() {
            LockSupport.parkNanos(QUIET.toNanos());
        }

        private Page dashboard(BrowserContext context) {
            Page page = context.newPage();
            page.navigate(console.at("/login").toString());
            page.locator("[id='login__password']").fill(RunningConsole.PASSWORD);
            page.locator("[id='login__submit']").click();
            page.locator("[id='dashboard__state']").waitFor();
            page.evaluate(NOTE);
            return page;
        }

        private void events(List<Page> pages, List<Long> millis) {
            for (int event = 0; event < EVENTS; event++) {
                ServiceAccount account = client.serviceAccounts()
                        .inNamespace(namespace)
                        .withName("bench-4")
                        .require();
                forget(pages);
                long gone = System.currentTimeMillis();
                client.resource(account).delete();
                millis.addAll(awaited(pages, "Missing", gone));
                forget(pages);
                long back = System.currentTimeMillis();
                client.resource(fresh(account)).create();
                millis.addAll(awaited(pages, "Unavailable", back));
            }
        }

        private static ServiceAccount fresh(ServiceAccount account) {
            return new ServiceAccountBuilder(account)
                    .editMetadata()
                    .withResourceVersion(null)
                    .withUid(null)
                    .withManagedFields(List.of())
                    .endMetadata()
                    .build();
        }

        private static void forget(List<Page> pages) {
            pages.forEach(page -> page.evaluate("() => { window.told = {}; }"));
        }

        private static List<Long> awaited(List<Page> pages, String word, long since) {
            return pages.stream()
                    .map(page -> ((Number) page.waitForFunction(
                                                    "word => window.told[word]",
                                                    word,
                                                    new Page.WaitForFunctionOptions()
                                                            .setTimeout((double) PATIENCE.toMillis()))
                                            .jsonValue())
                                    .longValue()
                            - since)
                    .toList();
        }

        private void print(ProcessMemory memory, Duration idle, Duration busy, List<Long> millis) {
            long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "%d objects: event to page median %d ms, p95 %d ms, slowest %d ms (%d values);"
                            + " processor time %d ms an event for all pages, %.1f %% of a core when nothing happens;"
                            + " memory %d MB, at most %d MB, of which live objects %d MB%n",
                    objects,
                    sorted[sorted.length / 2],
                    sorted[(int) (sorted.length * 0.95)],
                    sorted[sorted.length - 1],
                    sorted.length,
                    busy.toMillis() / (2L * EVENTS),
                    100.0 * idle.toMillis() / QUIET.toMillis(),
                    memory.residentMegabytes(),
                    memory.peakMegabytes(),
                    memory.liveMegabytes());
            System.out.println("  all: " + Arrays.toString(sorted));
        }
    }
}
