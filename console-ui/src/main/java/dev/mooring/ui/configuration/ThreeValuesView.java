package dev.mooring.ui.configuration;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;

/** Default, deployed and pending, side by side. */
final class ThreeValuesView extends DescriptionList {

    private final ThreeValues values;

    ThreeValuesView(ThreeValues values) {
        this.values = values;
        addClassName("mo-values");
        pair("Default", values.byDefault());
        pair("Deployed", values.deployed().orElse("Nothing runs yet"));
        pair("Pending", values.pending());
    }

    private void pair(String name, String value) {
        Div pair = new Div(new Term(name), new Description(value));
        pair.addClassName("mo-values__pair");
        getElement().appendChild(pair.getElement());
    }

    ThreeValues values() {
        return values;
    }
}
