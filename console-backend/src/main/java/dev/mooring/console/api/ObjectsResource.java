package dev.mooring.console.api;

import dev.mooring.config.finding.Finding;
import dev.mooring.console.access.CurrentUser;
import dev.mooring.console.api.problem.FindingJson;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.cluster.LogQuery;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.usecase.ChangeWorkload;
import dev.mooring.console.usecase.ExplainObject;
import dev.mooring.console.usecase.OpenObject;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.ReadLog;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** The objects that an application consists of. */
@Path("/api/v1/apps/{slug}/objects")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Applications")
@APIResponse(
        responseCode = "default",
        description = "It was not done",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
public class ObjectsResource {

    private static final String YAML = "application/yaml";
    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=utf-8";

    private final ExplainObject explain;
    private final OpenObject objects;
    private final ReadLog logs;
    private final FollowedLogs followed;
    private final ChangeWorkload change;
    private final CurrentUser user;

    ObjectsResource(
            ExplainObject explain,
            OpenObject objects,
            ReadLog logs,
            FollowedLogs followed,
            ChangeWorkload change,
            CurrentUser user) {
        this.explain = explain;
        this.objects = objects;
        this.logs = logs;
        this.followed = followed;
        this.change = change;
        this.user = user;
    }

    /** Which object is meant: kind and name stand in the path, and mostly that is enough. */
    static final class Meant {

        @PathParam("slug")
        String slug = "";

        @PathParam("kind")
        String kind = "";

        @PathParam("name")
        String name = "";

        @Parameter(description = "Needed where several objects have this kind and name")
        @QueryParam("namespace")
        @DefaultValue("")
        String namespace = "";

        @Parameter(description = "Needed for kinds that neither the application applies nor Kubernetes makes for it")
        @QueryParam("apiVersion")
        @DefaultValue("")
        String apiVersion = "";
    }

    private ObjectRef object(Meant meant) {
        return Refusal.valueOf(
                objects.find(Slugs.of(meant.slug), meant.kind, meant.name, meant.namespace, meant.apiVersion));
    }

    @GET
    @Path("{kind}/{name}")
    @Operation(
            operationId = "showObject",
            summary = "One object",
            description = "An object that was applied, or that belongs to one by its owners. Nothing else is shown.")
    @APIResponse(
            responseCode = "200",
            description = "The object",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObjectDetailsJson.class)))
    public ObjectDetailsJson show(@BeanParam Meant meant) {
        return ObjectDetailsJson.of(Refusal.valueOf(objects.open(Slugs.of(meant.slug), object(meant))));
    }

    @GET
    @Path("{kind}/{name}/yaml")
    @Produces(YAML)
    @Operation(
            operationId = "showObjectYaml",
            summary = "An object as it is in the cluster",
            description = "What a Secret holds is hidden.")
    @APIResponse(
            responseCode = "200",
            description = "The object's YAML",
            content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
    public Response yaml(
            @BeanParam Meant meant,
            @Parameter(description = "Whether managedFields are wanted")
                    @QueryParam("managedFields")
                    @DefaultValue("false")
                    boolean managedFields) {
        String yaml = Refusal.valueOf(objects.yaml(Slugs.of(meant.slug), object(meant), managedFields));
        return plain(yaml, YAML);
    }

    @GET
    @Path("{kind}/{name}/events")
    @Operation(operationId = "listObjectEvents", summary = "What the cluster told about an object, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "At most 200 events",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ObjectEventJson.class)))
    public List<ObjectEventJson> events(@BeanParam Meant meant) {
        return Refusal.valueOf(objects.events(Slugs.of(meant.slug), object(meant))).stream()
                .map(ObjectEventJson::of)
                .toList();
    }

    @GET
    @Path("{kind}/{name}/revisions")
    @Operation(
            operationId = "listReleaseRevisions",
            summary = "What Helm keeps of a release's past, the newest first",
            description = "For the kind HelmRelease only.")
    @APIResponse(
            responseCode = "200",
            description = "The revisions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ReleaseRevisionJson.class)))
    public List<ReleaseRevisionJson> revisions(@BeanParam Meant meant) {
        return Refusal.valueOf(objects.revisions(Slugs.of(meant.slug), object(meant))).stream()
                .map(ReleaseRevisionJson::of)
                .toList();
    }

    @GET
    @Path("{kind}/{name}/logs")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "readObjectLog",
            summary = "What a container of a pod has written",
            description = "At most 64 MiB; lines are cut at 16 KiB.")
    @APIResponse(
            responseCode = "200",
            description = "The log",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public Response logs(
            @BeanParam Meant meant,
            @QueryParam("container") @DefaultValue("") String container,
            @Parameter(description = "The run before the present one") @QueryParam("previous") @DefaultValue("false")
                    boolean previous,
            @Parameter(description = "How many of the last lines; all of them where 0")
                    @QueryParam("tail")
                    @DefaultValue("1000")
                    int tail) {
        Optional<Integer> last = tail <= 0 ? Optional.empty() : Optional.of(tail);
        LogQuery query = new LogQuery(object(meant), container, previous, false, last);
        ReadLog.Copy copy = Refusal.valueOf(logs.copy(Slugs.of(meant.slug), query));
        StreamingOutput body = out -> {
            try (copy) {
                copy.writeTo(out);
            }
        };
        return plain(body, MediaType.TEXT_PLAIN);
    }

    @GET
    @Path("{kind}/{name}/logs/follow")
    @Produces(TEXT)
    @Operation(
            operationId = "followObjectLog",
            summary = "What a container of a pod writes, as it writes it",
            description =
                    "The answer goes on until the container ends, the client leaves, an hour is over, or nothing was"
                            + " written for 25 minutes; a log that ends before its time says why in its last line. Lines are cut at 16 KiB. At most 32 logs are followed"
                            + " at a time.")
    @APIResponse(
            responseCode = "200",
            description = "The log, line by line",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public Multi<String> follow(
            @BeanParam Meant meant,
            @QueryParam("container") @DefaultValue("") String container,
            @Parameter(description = "How many lines from before; none where 0") @QueryParam("tail") @DefaultValue("10")
                    int tail) {
        LogQuery query = new LogQuery(object(meant), container, false, true, Optional.of(Math.max(0, tail)));
        Multi<String> lines = Refusal.valueOf(followed.follow(Slugs.of(meant.slug), query));
        return RestMulti.fromMultiData(lines)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("{kind}/{name}/restart")
    @Operation(
            operationId = "restartObject",
            summary = "Replace the pods of a Deployment, StatefulSet or DaemonSet one after the other",
            description = "Who did it is kept in the object's pod template.")
    @APIResponse(
            responseCode = "202",
            description = "The cluster has taken it up",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObjectChangeJson.class)))
    public Response restart(@BeanParam Meant meant) {
        return accepted(change.restart(Slugs.of(meant.slug), object(meant), user.author()));
    }

    @POST
    @Path("{kind}/{name}/scale")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "scaleObject",
            summary = "Set the number of pods of a Deployment or StatefulSet",
            description = "The next deploy brings back what the version says.")
    @APIResponse(
            responseCode = "202",
            description = "The cluster has taken it up",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ObjectChangeJson.class)))
    public Response scale(@BeanParam Meant meant, @Nullable ScaleJson wanted) {
        if (wanted == null || wanted.replicas() == null) {
            throw Refusal.badRequest(
                    "replicas-missing", "Say how many pods there are to be: {\"replicas\": 2}.", "replicas");
        }
        return accepted(change.scale(Slugs.of(meant.slug), object(meant), wanted.replicas(), user.author()));
    }

    private static Response accepted(Outcome<ObjectRef> outcome) {
        return switch (outcome) {
            case Outcome.Done<ObjectRef>(ObjectRef object, List<Finding> notes) ->
                Response.accepted(new ObjectChangeJson(
                                ObjectJson.of(object),
                                notes.stream().map(FindingJson::of).toList()))
                        .build();
            case Outcome.Refused<ObjectRef> refused -> throw Refusal.of(refused);
        };
    }

    /** Somebody else's words, never to be run by a browser. */
    private static Response plain(Object body, String type) {
        return Response.ok(body, type + ";charset=utf-8")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{kind}/{name}/cause")
    @Operation(
            operationId = "explainObject",
            summary = "Why an object is not ready",
            description =
                    "Looked for in the cluster now: the chain down to what explains it, with exit code and the end of the"
                            + " container's log. No causes where nothing speaks against the object.")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ExplanationJson.class)))
    public ExplanationJson cause(
            @PathParam("slug") String slug,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @QueryParam("namespace") @DefaultValue("") String namespace) {
        return ExplanationJson.of(Refusal.valueOf(explain.explain(Slugs.of(slug), kind, name, namespace)));
    }
}
