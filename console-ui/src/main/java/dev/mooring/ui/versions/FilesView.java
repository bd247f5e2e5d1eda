package dev.mooring.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.mooring.config.finding.Finding;
import dev.mooring.console.packages.AppSlug;
import dev.mooring.console.usecase.Outcome;
import dev.mooring.console.usecase.RecordReveal;
import dev.mooring.console.usecase.ShowFiles;
import dev.mooring.console.version.Sequence;
import dev.mooring.console.version.files.VersionFile;
import dev.mooring.console.version.files.VersionFiles;
import dev.mooring.ui.kit.Banner;
import dev.mooring.ui.kit.Busy;
import dev.mooring.ui.kit.ByteSize;
import dev.mooring.ui.kit.EmptyState;
import dev.mooring.ui.kit.Panel;
import dev.mooring.ui.kit.Tone;
import dev.mooring.ui.shell.BackgroundWork;
import dev.mooring.ui.shell.CurrentApp;
import dev.mooring.ui.shell.Links;
import dev.mooring.ui.shell.Page;
import dev.mooring.ui.shell.SequenceParameter;
import dev.mooring.ui.shell.SignedIn;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of a version: the package, the rendered manifests, the values of its charts; to look at and to download. */
@Route(Links.VERSIONS + "/:" + SequenceParameter.NAME + "/files")
public class FilesView extends Page implements BeforeEnterObserver {

    /** More is for an editor, not for a page. */
    private static final int SHOWN = 200_000;

    private static final Map<String, String> PARTS =
            Map.of("package", "The vendor's package", "manifests", "Rendered manifests", "helm", "Values of charts");

    private final CurrentApp currentApp;
    private final ShowFiles showFiles;
    private final RecordReveal recordReveal;
    private final BackgroundWork background;
    private final SignedIn signedIn;
    private final Div shown = new Div();
    private Sequence sequence = Sequence.FIRST;
    private String path = "";

    public FilesView(
            CurrentApp currentApp,
            ShowFiles showFiles,
            RecordReveal recordReveal,
            BackgroundWork background,
            SignedIn signedIn) {
        super("Files", "files");
        this.currentApp = currentApp;
        this.showFiles = showFiles;
        this.recordReveal = recordReveal;
        this.background = background;
        this.signedIn = signedIn;
        shown.setId("files__shown");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        sequence = SequenceParameter.of(event);
        path = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("path")
                .orElse("");
        retitle("Files of version " + sequence);
        fill(new Busy("Loading"));
        background.ask(this, currentApp::find, found -> withApp(found, one -> load(one.slug()), this::showNone));
    }

    private void showNone() {
        fill(new EmptyState(
                VaadinIcon.ARCHIVES,
                "No files yet",
                "Add an application first; its package and manifests are shown here.",
                new Anchor(".", "Open the dashboard")));
    }

    private void load(AppSlug app) {
        background.ask(this, () -> showFiles.show(app, sequence), outcome -> {
            switch (outcome) {
                case Outcome.Done<VersionFiles>(VersionFiles files, List<Finding> notes) -> {
                    report(notes);
                    draw(app, files);
                }
                case Outcome.Refused<VersionFiles>(var _, List<Finding> reasons) -> refused(reasons);
            }
        });
    }

    private void draw(AppSlug app, VersionFiles files) {
        say("The package as the vendor made it, and what was made of it with the answers of this version.");
        act(archive(app), new Anchor(Links.here(Links.VERSIONS), "All versions"));
        Div columns = new Div(tree(files), shown);
        columns.addClassName("mo-files");
        fill(columns);
        files.file(path).ifPresentOrElse(file -> show(app, file, false), this::showChoice);
    }

    private void showChoice() {
        shown.removeAll();
        shown.add(new Paragraph(path.isEmpty() ? "Choose a file." : "This version has no file " + path + "."));
    }

    private Component tree(VersionFiles files) {
        Map<String, List<VersionFile>> parts = files.files().values().stream()
                .collect(Collectors.groupingBy(
                        file -> file.path().substring(0, file.path().indexOf('/')), TreeMap::new, Collectors.toList()));
        Div tree = new Div();
        tree.setId("files__tree");
        parts.forEach((part, inside) -> tree.add(part(part, inside)));
        return tree;
    }

    private Component part(String part, List<VersionFile> files) {
        UnorderedList list = new UnorderedList();
        list.addClassName("mo-plain-list");
        files.forEach(file -> list.add(new ListItem(link(part, file))));
        Details details = new Details(PARTS.getOrDefault(part, part) + " (" + files.size() + ")", list);
        details.setId("files__part-" + part);
        details.setOpened(!part.equals("package") || path.startsWith("package/"));
        return details;
    }

    private Anchor link(String part, VersionFile file) {
        Anchor link = new Anchor(
                Links.files(sequence) + "?path=" + URLEncoder.encode(file.path(), StandardCharsets.UTF_8),
                file.path().substring(part.length() + 1));
        if (file.path().equals(path)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void show(AppSlug app, VersionFile file, boolean secrets) {
        shown.removeAll();
        Panel panel = new Panel(file.path().substring(file.path().lastIndexOf('/') + 1), body(file, secrets));
        panel.withHead(new Span(new ByteSize(file.size()).words()), download(app, file.path(), secrets));
        if (file.hasSecrets() && !secrets) {
            shown.add(hidden(app, file));
        }
        shown.add(panel);
    }

    private Component hidden(AppSlug app, VersionFile file) {
        Button reveal = new Button("Show them", _ -> {
            recordReveal.record(app, sequence, file.path(), signedIn.name());
            show(app, file, true);
        });
        reveal.setId("files__reveal");
        return new Banner(
                Tone.MUTED, VaadinIcon.KEY, "Secrets in this file are hidden. Showing them is written down.", reveal);
    }

    private static Component body(VersionFile file, boolean secrets) {
        Optional<String> text = file.text(secrets);
        if (text.isEmpty()) {
            return new Paragraph("This file is no text. Download it to look into it.");
        }
        Pre pre = new Pre(text.get().substring(0, Math.min(SHOWN, text.get().length())));
        pre.addClassName("mo-file");
        pre.getElement().setAttribute("tabindex", "0");
        return text.get().length() > SHOWN
                ? new Div(pre, new Paragraph("The rest is left out here. Download the file to see it whole."))
                : pre;
    }

    private Anchor download(AppSlug app, String file, boolean secrets) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return anchor("Download", "files__download", name, app, files -> files.file(file)
                .map(one -> one.bytes(secrets))
                .orElseGet(() -> new byte[0]));
    }

    private Anchor archive(AppSlug app) {
        String name = app + "-" + sequence;
        return anchor("Download all", "files__archive", name + ".tgz", app, files -> files.archive(name, false));
    }

    /** Made when it is asked for: a page does not keep files. */
    private Anchor anchor(
            String words, String id, String filename, AppSlug app, Function<VersionFiles, byte[]> content) {
        Sequence of = sequence;
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(_ -> switch (showFiles.show(app, of)) {
                    case Outcome.Done<VersionFiles>(VersionFiles files, List<Finding> _) ->
                        response(content.apply(files), filename);
                    case Outcome.Refused<VersionFiles> _ -> DownloadResponse.error(404);
                }),
                words);
        anchor.setId(id);
        return anchor;
    }

    private static DownloadResponse response(byte[] content, String filename) {
        return new DownloadResponse(
                new ByteArrayInputStream(content), filename, "application/octet-stream", content.length);
    }
}
