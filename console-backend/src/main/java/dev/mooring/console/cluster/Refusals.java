package dev.mooring.console.cluster;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.cluster.ClusterAnswer.Refused;
import dev.mooring.console.connection.Causes;
import dev.mooring.console.object.KubeObject;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Turns what the API says when it says no into words for somebody who is woken at night: what was refused, why, and what
 * to do next. Nothing of a Secret's content gets into them, although the API server likes to quote it.
 */
final class Refusals {

    private static final Pattern USER = Pattern.compile("User \"([^\"]+)\"");
    private static final Pattern WEBHOOK =
            Pattern.compile("(?s)admission webhook \"([^\"]+)\" denied the request:?(.*)");
    private static final Pattern FAILED_WEBHOOK = Pattern.compile("(?s).*failed calling webhook \"([^\"]+)\".*");

    private Refusals() {}

    static <T> Refused<T> of(Asked asked, Reply reply) {
        return switch (reply) {
            case Reply.Answered answer -> answered(asked, answer);
            case Reply.Unanswered(Throwable cause) -> unanswered(asked.subject(), cause);
        };
    }

    /** Whether the same request may go through later. */
    static boolean isRetryable(Reply reply) {
        ApiKind any = new ApiKind("", "", "", false);
        boolean success = reply instanceof Reply.Answered answer && answer.isSuccess();
        return !success && of(new Asked("", any, "", ""), reply).retryable();
    }

    static <T> Refused<T> unknownKind(String apiVersion, String kind) {
        String message = "The cluster does not know the kind " + kind + " of " + apiVersion
                + ". Either its CustomResourceDefinition is not installed, or this Kubernetes version no longer serves it.";
        return refused(404, false, "kind-unknown", message, kind + " (" + apiVersion + ")");
    }

    /** The cluster did not tell which kinds it serves. */
    static <T> Refused<T> discovery(String apiVersion, Reply reply) {
        ApiKind kinds = new ApiKind(apiVersion, "API group version " + apiVersion, "API discovery", false);
        return of(new Asked("get", kinds, "", ""), reply);
    }

    static <T> Refused<T> unnamed(KubeObject object) {
        String message =
                "The " + object.kind() + " has no metadata.name. Mooring has to find it again at the next deploy,"
                        + " so generateName cannot be used: give it a name.";
        return refused(422, false, "object-unnamed", message, object.kind());
    }

    static <T> Refused<T> unreadable(Asked asked) {
        String message =
                "The answer for " + asked.subject() + " is not JSON. Something between Mooring and the API server"
                        + " (a proxy, a login page) answers in its place: check the server's address.";
        return refused(0, true, "cluster-answer-unreadable", message, asked.subject());
    }

    static <T> Refused<T> unanswered(String subject, Throwable cause) {
        if (cause instanceof InterruptedException) {
            return refused(0, false, "interrupted", "Stopped before the cluster answered.", subject);
        }
        Causes causes = Causes.of(cause);
        if (causes.has(SSLException.class)) {
            String message =
                    "No trusted connection to the API server: " + last(causes) + ". Check the certificate authority"
                            + " in the kubeconfig or service account, and whether a proxy intercepts TLS.";
            return refused(0, false, "cluster-tls", message, subject);
        }
        return refused(0, true, "cluster-unreachable", unreachable(causes), subject);
    }

    private static String unreachable(Causes causes) {
        String next = " Check that the API server runs and can be reached from here; Mooring tries again by itself.";
        if (causes.has(UnknownHostException.class)) {
            return "The API server's name cannot be resolved: " + last(causes) + "." + next;
        }
        if (causes.has(ConnectException.class)) {
            return "The API server does not accept connections: " + last(causes) + "." + next;
        }
        if (causes.has(TimeoutException.class)) {
            return "The API server did not answer in time." + next;
        }
        return "The connection to the API server broke: " + last(causes) + "." + next;
    }

    private static String last(Causes causes) {
        Throwable last = causes.root();
        String message = last.getMessage();
        return message == null || message.isBlank() ? last.getClass().getSimpleName() : shortened(message);
    }

    private static <T> Refused<T> answered(Asked asked, Reply.Answered answer) {
        KubeObject status = answer.json();
        String said = status.text("message").orElse(answer.body().strip());
        Matcher webhook = WEBHOOK.matcher(said);
        if (webhook.find()) {
            return deniedByWebhook(
                    asked, answer.status(), webhook.group(1), webhook.group(2).strip());
        }
        return switch (answer.status()) {
            case 400 -> rejected(asked, said);
            case 401 -> unauthorized(asked);
            case 403 -> forbidden(asked, said);
            case 404 -> missing(asked, status, said);
            case 409 -> conflict(asked, status, said);
            case 410 -> expired(asked);
            case 413 -> tooLarge(asked);
            case 422 -> Invalid.refusal(asked, status, said);
            case 429 -> busy(asked, answer);
            default -> other(asked, answer.status(), said);
        };
    }

    private static <T> Refused<T> rejected(Asked asked, String said) {
        String message =
                "The cluster cannot read " + asked.subject() + ": " + quoted(asked, said) + " Correct the manifest.";
        return refused(400, false, "object-rejected", message, asked.subject());
    }

    private static <T> Refused<T> expired(Asked asked) {
        String message = "The cluster has forgotten the state that the watch of " + asked.subject()
                + " went on from. Mooring reads everything anew.";
        return refused(410, true, "resource-expired", message, asked.subject());
    }

    private static <T> Refused<T> tooLarge(Asked asked) {
        String message = asked.subject() + " is larger than the cluster takes (about 1 MiB for a ConfigMap or Secret,"
                + " 3 MiB for a request). Split it.";
        return refused(413, false, "object-too-large", message, asked.subject());
    }

    private static <T> Refused<T> deniedByWebhook(Asked asked, int status, String webhook, String reason) {
        String message = "The cluster's own policy refused " + asked.subject() + ": admission webhook " + webhook
                + " said: " + quoted(asked, reason.isEmpty() ? "nothing more" : reason)
                + " Change what it objects to, or ask who runs that policy for an exception.";
        return refused(status, false, "admission-denied", message, asked.subject());
    }

    private static <T> Refused<T> unauthorized(Asked asked) {
        String message = "The cluster does not accept Mooring's credentials. A token or certificate has expired or was"
                + " revoked: renew the kubeconfig, or restart the console so that it reads its service account's token anew.";
        return refused(401, false, "cluster-unauthorized", message, asked.subject());
    }

    /** Kubernetes answers 403 for much that is no matter of permissions. */
    private static <T> Refused<T> forbidden(Asked asked, String said) {
        if (said.contains("exceeded quota")) {
            return forbidden(
                    asked,
                    "quota-exceeded",
                    "There is no quota left for " + asked.subject() + ": " + quoted(asked, said)
                            + " Raise the ResourceQuota or free something.");
        }
        if (said.contains("is being terminated")) {
            return forbidden(
                    asked,
                    "namespace-terminating",
                    "Nothing can be made in namespace " + asked.namespace()
                            + ", because it is being deleted. Wait until it is gone, then deploy again.");
        }
        if (said.contains("violates PodSecurity")) {
            return forbidden(
                    asked,
                    "pod-security",
                    "The namespace's Pod Security level refuses " + asked.subject() + ": " + quoted(asked, said)
                            + " Change the pod's securityContext, or the level in the namespace's labels.");
        }
        return said.contains("attempting to grant RBAC permissions not currently held")
                ? forbidden(asked, "rbac-escalation", escalation(asked, said))
                : forbidden(asked, "cluster-forbidden", notAllowed(asked, said));
    }

    private static <T> Refused<T> forbidden(Asked asked, String code, String message) {
        return refused(403, false, code, message, asked.subject());
    }

    private static String escalation(Asked asked, String said) {
        return asked.subject()
                + " grants more than Mooring's own account may do, and Kubernetes lets nobody give what he"
                + " does not have: " + quoted(asked, said)
                + " Grant Mooring's account the same permissions, or apply this object yourself.";
    }

    private static String notAllowed(Asked asked, String said) {
        Matcher user = USER.matcher(said);
        String account = user.find() ? "the account " + user.group(1) : "Mooring's account";
        String because = user.reset().find() ? "" : " The cluster said: " + quoted(asked, said);
        return "Mooring may not " + asked.verb() + " " + asked.subject() + ". Grant " + account + " " + asked.grant()
                + ", then try again." + because;
    }

    private static <T> Refused<T> missing(Asked asked, KubeObject status, String said) {
        if (status.text("details", "kind").orElse("").equals("namespaces")
                && !asked.kind().kind().equals("Namespace")) {
            return refused(
                    404,
                    false,
                    "namespace-missing",
                    "There is no namespace " + asked.namespace() + " for " + asked.subject()
                            + ". Create it, or have the package bring it along.",
                    asked.subject());
        }
        if (status.text("reason").isEmpty()) {
            return unknownKind(asked.kind().apiVersion(), asked.kind().kind());
        }
        return refused(
                404,
                false,
                "object-missing",
                asked.subject() + " is not there: " + quoted(asked, said),
                asked.subject());
    }

    private static <T> Refused<T> conflict(Asked asked, KubeObject status, String said) {
        if (!FieldConflict.in(status).isEmpty()) {
            return refused(
                    409,
                    false,
                    "field-conflict",
                    FieldConflict.words(asked, FieldConflict.in(status)),
                    asked.subject());
        }
        if (said.contains("object is being deleted")) {
            return refused(
                    409,
                    true,
                    "object-terminating",
                    asked.subject() + " is still being deleted. If it stays, look"
                            + " at its metadata.finalizers: whoever they name has not finished.",
                    asked.subject());
        }
        return refused(
                409,
                true,
                "object-conflict",
                asked.subject() + " was changed by somebody else at the same moment: " + quoted(asked, said),
                asked.subject());
    }

    private static <T> Refused<T> busy(Asked asked, Reply.Answered answer) {
        String when =
                answer.retryAfter().isZero() ? "" : " in " + answer.retryAfter().toSeconds() + " s";
        return refused(
                429,
                true,
                "cluster-busy",
                "The API server has too much to do and asks to come back" + when + ".",
                asked.subject());
    }

    private static <T> Refused<T> other(Asked asked, int status, String said) {
        Matcher webhook = FAILED_WEBHOOK.matcher(said);
        if (webhook.matches()) {
            return refused(
                    status,
                    true,
                    "admission-unavailable",
                    "The cluster asks admission webhook " + webhook.group(1)
                            + " about " + asked.subject() + ", and that does not answer: " + quoted(asked, said)
                            + " See whether the pods behind that webhook run.",
                    asked.subject());
        }
        if (said.contains("typed patch object") || said.contains("failed to convert new object")) {
            return Invalid.unreadable(asked, status, said);
        }
        String message = "The API server has trouble of its own (HTTP " + status + "): " + quoted(asked, said)
                + " See its log and its health at /readyz?verbose.";
        return refused(status, status >= 500, "cluster-error", message, asked.subject());
    }

    /** The cluster's own words, as a sentence; hidden where they may quote a Secret. */
    static String quoted(Asked asked, String said) {
        if (asked.isSecret()) {
            return "(details are hidden, because it is a Secret).";
        }
        String text = shortened(said.strip());
        return text.isEmpty() || text.endsWith(".") ? text : text + ".";
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 600 ? line : line.substring(0, 600) + "…";
    }

    static <T> Refused<T> refused(int status, boolean retryable, String code, String message, String subject) {
        return new Refused<>(status, retryable, Finding.error(code, message, Place.ofSubject(subject)));
    }
}
