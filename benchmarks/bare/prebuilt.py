"""A bare page that shows the overview's prebuilt figures and nothing else."""

import streamlit as st

from benchmarks.bare.figures import figures

for place, figure in enumerate(figures()):
    st.plotly_chart(figure, theme=None, key=f"bare-{place}")
