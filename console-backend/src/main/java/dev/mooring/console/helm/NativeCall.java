package dev.mooring.console.helm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A call of Helm's native code, in a thread of the system's own. A virtual thread would hold on to one of the few threads that
 * carry all virtual threads, those among them that answer Helm: as many plans at a time as there are processors, and nothing
 * would go on any more.
 */
final class NativeCall {

    private NativeCall() {}

    /** Returns when it has ended, also where the caller is interrupted meanwhile: Helm hears of no interrupt. */
    static void make(Runnable call) {
        try {
            CompletableFuture.runAsync(call, thread -> Thread.ofPlatform()
                            .daemon()
                            .name("helm-native")
                            .start(thread))
                    .join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException ofHelm) {
                throw ofHelm;
            }
            throw failed;
        } finally {
            UnpackedLibrary.forget();
        }
    }
}
