"""The commands that make the models of the learned taggers, from any folder of annotated articles."""
