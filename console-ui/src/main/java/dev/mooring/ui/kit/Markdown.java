package dev.mooring.ui.kit;

import com.vaadin.flow.component.Html;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * Markdown of a vendor, who is not trusted: made into HTML and cut down to text, lists, code and links. No image is
 * loaded, because that would tell a stranger who reads this page; a link opens in a tab of its own that cannot reach back.
 */
public record Markdown(String text) {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "strong", "b", "em", "i", "code", "pre", "ul", "ol", "li", "blockquote", "hr")
            .addTags("h1", "h2", "h3", "h4", "h5", "h6", "a")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer")
            .addEnforcedAttribute("a", "target", "_blank");

    /** Clean HTML, without an element around it. */
    public String html() {
        Node document = PARSER.parse(text);
        return Jsoup.clean(RENDERER.render(document), "", ALLOWED, new Document.OutputSettings().prettyPrint(false));
    }

    /** Only the words, for labels and search. */
    public String plain() {
        return Jsoup.parse(html()).text();
    }

    public Html component() {
        return new Html("<div class=\"mo-markdown\">" + html() + "</div>");
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
