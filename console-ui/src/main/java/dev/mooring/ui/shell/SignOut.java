package dev.mooring.ui.shell;

import com.vaadin.flow.component.Component;

/** Leaves the console: by a form, because signing out changes something and must not happen by following a link. */
final class SignOut {

    void run(Component part) {
        part.getElement()
                .executeJs("const form = document.createElement('form'); form.method = 'post';"
                        + " form.action = new URL('logout', document.baseURI).href;"
                        + " document.body.append(form); form.submit();");
    }
}
