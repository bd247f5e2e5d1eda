package dev.mooring.console.cluster;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.object.KubeObject;
import java.util.List;

/** Hears what happens to watched objects. One watch calls it from one thread at a time; calls should be quick. */
public interface WatchListener {

    /** What of an object the listener wants to hear of: whatever it leaves out is forgotten at once. */
    default KubeObject kept(KubeObject object) {
        return object;
    }

    /** All there is now, at the start and whenever the connection was lost and is there again; what is not in it is gone. */
    void listed(List<KubeObject> objects);

    /** An object is new or different. */
    void changed(KubeObject object);

    /** An object is gone; this is its last state. */
    void removed(KubeObject object);

    /** No news until the next {@link #listed}; the watch goes on trying by itself. */
    void lost(Finding cause);
}
