package dev.mooring.console.deploy;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.Access;
import dev.mooring.console.cluster.Cluster;
import dev.mooring.console.cluster.ClusterAnswer;
import dev.mooring.console.cluster.Served;
import dev.mooring.console.deploy.plan.NeededPermissions;
import dev.mooring.console.deploy.plan.NeededPermissions.Resource;
import dev.mooring.console.deploy.plan.Permission;
import dev.mooring.console.deploy.plan.Plan;
import dev.mooring.console.object.ObjectRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Asks the cluster whether Mooring's account may do all that a plan needs, each thing once. */
final class PermissionCheck {

    private final Cluster cluster;

    PermissionCheck(Cluster cluster) {
        this.cluster = cluster;
    }

    Plan checked(Plan plan, PlanRequest request) throws InterruptedException {
        NeededPermissions needed = new NeededPermissions(plan, request.wanted().manifests());
        Map<Permission, Access> answers = asked(needed.all(this::resource));
        List<Permission> missing = answers.entrySet().stream()
                .filter(answer -> answer.getValue() instanceof Access.Denied)
                .map(Map.Entry::getKey)
                .toList();
        Plan checked = needed.without(missing, request.app(), cluster::account);
        return answers.values().stream()
                .filter(Access.Unknown.class::isInstance)
                .findFirst()
                .map(answer -> unknown(checked, ((Access.Unknown) answer).why()))
                .orElse(checked);
    }

    private Map<Permission, Access> asked(Set<Permission> needed) throws InterruptedException {
        Map<Permission, Future<Access>> futures = new LinkedHashMap<>();
        try (ExecutorService threads = java.util.concurrent.Executors.newFixedThreadPool(
                DryRuns.AT_ONCE, Thread.ofVirtual().factory())) {
            needed.forEach(permission -> futures.put(
                    permission,
                    threads.submit(() -> cluster.may(
                            permission.verb(), permission.group(), permission.resource(), permission.namespace()))));
            Map<Permission, Access> answers = new LinkedHashMap<>();
            for (Map.Entry<Permission, Future<Access>> asked : futures.entrySet()) {
                answers.put(asked.getKey(), DryRuns.result(asked.getValue()));
            }
            return answers;
        }
    }

    private Optional<Resource> resource(ObjectRef object) {
        return cluster.resource(object.apiVersion(), object.kind()) instanceof ClusterAnswer.Ok<Served>(Served served)
                ? Optional.of(new Resource(served.group(), served.plural(), served.namespaced()))
                : Optional.empty();
    }

    private static Plan unknown(Plan plan, Finding why) {
        List<Finding> findings = new ArrayList<>(plan.findings());
        findings.add(Finding.warning(
                "permissions-unknown",
                "The cluster does not tell what Mooring's account may do, so a permission may turn out to be missing while"
                        + " the deploy runs. " + why.message(),
                Place.NONE));
        return new Plan(plan.entries(), findings, plan.missing());
    }
}
