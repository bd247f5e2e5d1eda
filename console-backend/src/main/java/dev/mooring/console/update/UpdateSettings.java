package dev.mooring.console.update;

import dev.mooring.console.release.AutoDeploy;
import dev.mooring.console.release.ReleaseOrder;

/**
 * How an application comes to its updates.
 *
 * @param order what makes one release newer than another
 * @param autoDeploy what is deployed without anybody's click after a scheduled look at the source
 */
public record UpdateSettings(UpdateSource source, UpdateSchedule schedule, ReleaseOrder order, AutoDeploy autoDeploy) {

    public static final UpdateSettings DEFAULT =
            new UpdateSettings(new UpdateSource.None(), UpdateSchedule.DEFAULT, ReleaseOrder.BY_CURSOR, AutoDeploy.OFF);

    public boolean hasSource() {
        return !(source instanceof UpdateSource.None);
    }

    public UpdateSettings withAutoDeploy(AutoDeploy other) {
        return new UpdateSettings(source, schedule, order, other);
    }
}
