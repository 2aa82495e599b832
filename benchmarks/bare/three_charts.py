"""A bare page with as many Plotly charts as the overview: what any Streamlit page with charts costs to start."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

table = pd.DataFrame({"x": range(10), "y": range(10)})
for place in range(3):
    st.plotly_chart(go.Figure(go.Bar(x=table["x"], y=table["y"])), key=f"bare-{place}")
