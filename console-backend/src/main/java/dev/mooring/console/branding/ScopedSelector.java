package dev.mooring.console.branding;

import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSSelectorSimpleMember;
import com.helger.css.decl.ECSSSelectorCombinator;
import com.helger.css.decl.ICSSSelectorMember;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A selector below the vendor's area; the whole document of the vendor's own page is that area here. */
record ScopedSelector(CSSSelector selector) {

    private static final Set<String> DOCUMENT = Set.of("html", "body", ":root");
    private static final String AREA = "." + Branding.AREA;

    /** Empty where it would reach beyond the area. */
    Optional<String> css() {
        List<ICSSSelectorMember> members = selector.getAllMembers();
        int start = 0;
        while (start < members.size() && isDocument(members.get(start))) {
            start++;
            boolean goesOn = start + 1 < members.size()
                    && members.get(start) instanceof ECSSSelectorCombinator
                    && isDocument(members.get(start + 1));
            start += goesOn ? 1 : 0;
        }
        List<ICSSSelectorMember> rest = members.subList(start, members.size());
        String text = rest.stream()
                .map(member -> member.getAsCSSString(StyleSheet.writing(), 0))
                .collect(Collectors.joining());
        return start == 0 ? below(rest, text) : atArea(rest, text);
    }

    private static boolean isDocument(ICSSSelectorMember member) {
        return member instanceof CSSSelectorSimpleMember simple
                && DOCUMENT.contains(simple.getValue().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> below(List<ICSSSelectorMember> members, String text) {
        boolean relative = members.isEmpty() || members.getFirst() instanceof ECSSSelectorCombinator;
        return relative || isUnusual(text) ? Optional.empty() : Optional.of(AREA + " " + text);
    }

    /** A sibling of the area is none of the vendor's. */
    private static Optional<String> atArea(List<ICSSSelectorMember> members, String text) {
        boolean sibling = !members.isEmpty()
                && members.getFirst() instanceof ECSSSelectorCombinator combinator
                && combinator != ECSSSelectorCombinator.BLANK
                && combinator != ECSSSelectorCombinator.GREATER;
        return sibling || isUnusual(text) ? Optional.empty() : Optional.of(AREA + text);
    }

    /** Nothing that a browser might read in another way than the parser did. */
    private static boolean isUnusual(String text) {
        boolean bareComma = text.indexOf(',') >= 0 && text.indexOf('(') < 0;
        return bareComma || text.chars().anyMatch(character -> "{};<\\&/".indexOf(character) >= 0);
    }
}
