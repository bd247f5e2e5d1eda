package dev.mooring.test.browser;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the browser for the first test that needs it; what lies in a store is closed with its test, class or run. */
final class BrowserExtension implements BeforeAllCallback, AfterTestExecutionCallback, ParameterResolver {

    private static final Namespace KEYS = Namespace.create(BrowserExtension.class);
    private static final boolean ON_CI = "true".equals(System.getenv("CI"));

    @Override
    public void beforeAll(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return;
        }
        String message = "No browser, as this machine lacks: chromium (Debian package: chromium)."
                + " As root, .ci/setup installs it.";
        if (ON_CI) {
            throw new IllegalStateException(message);
        }
        Assumptions.abort(message);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium =
                context.getRoot().getStore(KEYS).computeIfAbsent(Chromium.class, _ -> Chromium.start(), Chromium.class);
        return context.getStore(KEYS).computeIfAbsent(Browsing.class, _ -> new Browsing(chromium), Browsing.class);
    }

    /** Before the test's tabs are closed, and also for those that its class shares. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Browsing browsing = context.getStore(KEYS).get(Browsing.class, Browsing.class);
        if (browsing == null) {
            return;
        }
        if (context.getExecutionException().isPresent()) {
            browsing.keepEvidence(name(context));
        } else {
            browsing.demandQuiet(name(context));
        }
    }

    private static String name(ExtensionContext context) {
        String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName();
        return name.replaceAll("[^A-Za-z0-9-]+", "-");
    }
}
