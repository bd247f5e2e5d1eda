package dev.mooring.test.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The sample shop on a console, as a script works with it. */
public record Shop(RunningConsole console, String slug) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TO_ARRIVE = Duration.ofSeconds(20);

    /** A Job of the shop's that fails at first, because a pod is not there yet, is tried again after ten, twenty, forty seconds. */
    private static final Duration TO_DEPLOY = Duration.ofSeconds(150);

    private static final Duration TO_BECOME_READY = Duration.ofSeconds(90);

    /** Waits until the console has taken in the package it was started with. */
    public static Shop of(RunningConsole console) {
        Shop shop = new Shop(console, "harbor-shop");
        Waiting.until(TO_ARRIVE, "the shop is there", () -> shop.get(""), answer -> answer.status() == 200);
        return shop;
    }

    /** Brings the package to a console that was started without one. */
    public static Shop installed(RunningConsole console) {
        return installed(console, Packages.shop(), Packages.shopLicense());
    }

    /** The same for any package. */
    public static Shop installed(RunningConsole console, Path folder, Path license) {
        byte[] form = Packages.form(Packages.archive(folder), license);
        JsonNode version =
                console.rest().post("/api/v1/apps", Packages.formType(), form).ok();
        return new Shop(console, version.path("app").asText());
    }

    public Rest.Answer get(String path) {
        return console.rest().get(path(path));
    }

    public String path(String path) {
        return "/api/v1/apps/" + slug + path;
    }

    /** Saves answers beside those that are there, as a new version. */
    public int save(Map<String, String> answers) {
        JsonNode config = get("/config").ok();
        ObjectNode values = JSON.createObjectNode();
        answers.forEach(values::put);
        ObjectNode body = JSON.createObjectNode();
        body.put("basedOn", config.path("basedOn").asInt());
        body.set("answers", values);
        return console.rest()
                .putJson(path("/config"), body.toString())
                .ok()
                .path("sequence")
                .asInt();
    }

    /** Starts a deploy and waits for its end. */
    public JsonNode deploy(int version) {
        start(version);
        return awaitEnd(version);
    }

    public void start(int version) {
        console.rest().post(path("/versions/" + version + "/deploy")).ok();
    }

    /** The deploy's log, once the deploy is over, however it went. */
    public JsonNode awaitEnd(int version) {
        return Waiting.until(
                        TO_DEPLOY,
                        "the deploy of version " + version + " has ended",
                        () -> get("/versions/" + version + "/deploy"),
                        answer -> answer.status() == 200
                                && answer.json().path("ended").isTextual())
                .json();
    }

    /** The status, once the application is ready. */
    public JsonNode awaitReady() {
        return Waiting.until(
                        TO_BECOME_READY,
                        "the shop is ready",
                        () -> get("/status"),
                        answer -> answer.status() == 200
                                && answer.json().path("health").asText().equalsIgnoreCase("ready"))
                .json();
    }
}
