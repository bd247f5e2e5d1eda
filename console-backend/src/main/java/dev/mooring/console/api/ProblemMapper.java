package dev.mooring.console.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.access.AccessUnavailableException;
import dev.mooring.console.api.problem.Problem;
import dev.mooring.console.api.problem.ProblemKind;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes a problem document of whatever went wrong: the one place that does for REST. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    Response refused(Refusal refusal, @Context UriInfo uri) {
        String detail = refusal.findings().stream().map(Finding::message).collect(Collectors.joining(" "));
        return answer(
                Problem.of(refusal.kind(), detail.isEmpty() ? refusal.kind().title() : detail, path(uri))
                        .withFindings(refusal.findings()));
    }

    /** No JSON at all, or JSON of another shape. */
    @ServerExceptionMapper
    Response malformed(JsonProcessingException e, @Context UriInfo uri) {
        String subject = e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : "";
        Place place = e.getLocation() == null
                ? Place.ofSubject(subject)
                : new Place(
                        "request body",
                        Math.max(0, e.getLocation().getLineNr()),
                        Math.max(0, e.getLocation().getColumnNr()),
                        subject);
        String message = "The request body is not the JSON that is expected here"
                + (subject.isEmpty() ? "" : " (look at " + subject + ")") + ". The OpenAPI document says its shape.";
        return answer(Problem.of(ProblemKind.BAD_REQUEST, message, path(uri))
                .withFindings(List.of(Finding.error("json-malformed", message, place))));
    }

    /** Quarkus answers these itself, without a body, unless they are named. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, @Context UriInfo uri) {
        return malformed(e, uri);
    }

    @ServerExceptionMapper
    Response unavailable(AccessUnavailableException e, @Context UriInfo uri) {
        return answer(Problem.of(ProblemKind.CLUSTER, e.getMessage() + ". Try again.", path(uri)));
    }

    /** What JAX-RS itself refuses: unknown paths, methods, media types, sizes. */
    @ServerExceptionMapper
    Response refused(WebApplicationException e, @Context UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return malformed(json, uri);
        }
        Response given = e.getResponse();
        if (given.getStatus() >= 500) {
            return failed(e, uri);
        }
        Response.ResponseBuilder answer = Response.fromResponse(
                answer(Problem.of(ProblemKind.ofStatus(given.getStatus()), words(given.getStatus()), path(uri))));
        given.getAllowedMethods().stream()
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(methods -> answer.header("Allow", methods));
        return answer.build();
    }

    /** A bug, or lost infrastructure: told in the log, named here. */
    @ServerExceptionMapper
    Response failed(Throwable failure, @Context UriInfo uri) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "api-failure incident=%s path=%s", incident, path(uri));
        String detail = "The console failed. Its log tells more under incident " + incident + ".";
        return answer(Problem.of(ProblemKind.FAILURE, detail, path(uri)).withIncident(incident));
    }

    private static String words(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this path. The OpenAPI document at /q/openapi lists all paths.";
            case 405 -> "This path does not take that method.";
            case 406 -> "This path cannot answer in a media type that the request accepts.";
            case 413 -> "The request body is larger than this console takes.";
            case 415 -> "This path does not take a body of that media type. The OpenAPI document lists those it takes.";
            default -> "The request cannot be understood. The OpenAPI document at /q/openapi says what is expected.";
        };
    }

    private static String path(UriInfo uri) {
        return uri.getRequestUri().getRawPath();
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(problem)
                .build();
    }
}
