package dev.mooring.ui.updates;

import dev.mooring.console.usecase.UpdatesView;
import dev.mooring.console.version.Release;
import java.util.List;
import java.util.Optional;

/** How the newest release is reached, in a sentence. */
final class UpdateWords {

    private UpdateWords() {}

    /** Empty where the newest release runs. */
    static Optional<String> newer(UpdatesView view) {
        return view.newest().map(release -> "Release " + release.label() + " is available" + path(view.path()) + ".");
    }

    private static String path(List<Release> path) {
        return path.size() < 2
                ? ""
                : "; on the way to it, deploy "
                        + String.join(
                                ", then ",
                                path.subList(0, path.size() - 1).stream()
                                        .map(Release::label)
                                        .toList())
                        + ", which " + (path.size() == 2 ? "is" : "are") + " required";
    }
}
